package io.herd.benchmarks.jmh.core;

import io.herd.core.PeerLink;

/** A wire whose owner drains it of its own accord. */
final class SilentWire implements PeerLink.Wire {
  @Override
  public void wake() {}

  @Override
  public void close(String reason) {
    throw new IllegalStateException(reason);
  }
}
