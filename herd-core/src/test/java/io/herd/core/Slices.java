package io.herd.core;

import java.util.Random;
import java.util.function.IntUnaryOperator;

/** How a stream of bytes is cut before it reaches a session. */
record Slices(IntUnaryOperator lengthOfNext) {
  static Slices whole() {
    return new Slices(rest -> rest);
  }

  /** Of one byte each; of more where there are so many bytes that it would take long. */
  static Slices smallest(int bytes) {
    return new Slices(rest -> Math.min(rest, 1 + bytes / 600));
  }

  /** Pieces of all sizes; small ones for odd seeds. */
  static Slices random(int seed) {
    Random random = new Random(seed);
    int most = seed % 2 == 0 ? 4_000 : 12;
    return new Slices(rest -> Math.min(rest, 1 + random.nextInt(most)));
  }

  /** Bytes of the next piece, 1 to {@code rest}. */
  int next(int rest) {
    return lengthOfNext.applyAsInt(rest);
  }
}
