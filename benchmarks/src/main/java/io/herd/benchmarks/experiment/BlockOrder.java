package io.herd.benchmarks.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of the arms in each block: every arm once, shuffled by the seed, so that no arm always
 * follows another.
 */
final class BlockOrder {
  private BlockOrder() {}

  /** The arms in the order of block {@code block}: a pure function of its arguments. */
  static <T> List<T> of(List<T> arms, int block, long seed) {
    List<T> order = new ArrayList<>(arms);
    Collections.shuffle(order, new Random(seed * 31 + block));
    return order;
  }
}
