package io.herd.core;

import java.util.Arrays;

/** A reusable key over bytes that somebody else owns. For one thread at a time. */
final class Probe extends ClientKey {
  private byte[] bytes = {};
  private int from;
  private int to;

  Probe over(byte[] line, int start, int end) {
    bytes = line;
    from = start;
    to = end;
    hash = hash(line, start, end);
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
