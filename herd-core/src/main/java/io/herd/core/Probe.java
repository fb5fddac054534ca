package io.herd.core;

import java.util.Arrays;

/** A reusable key over bytes that somebody else owns. For one thread at a time. */
final class Probe extends ClientKey {
  private final long seed;
  private byte[] bytes = {};
  private int from;
  private int to;

  /** For a cache whose ids are hashed with this seed. */
  Probe(long seed) {
    this.seed = seed;
  }

  Probe over(byte[] line, int start, int end) {
    bytes = line;
    from = start;
    to = end;
    hash = hash(seed, line, start, end);
    return this;
  }

  @Override
  boolean hasId(byte[] other, int start, int end) {
    return Arrays.equals(bytes, from, to, other, start, end);
  }

  @Override
  boolean sameId(ClientKey other) {
    return other.hasId(bytes, from, to);
  }
}
