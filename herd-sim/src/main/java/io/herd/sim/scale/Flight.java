package io.herd.sim.scale;

import org.jspecify.annotations.Nullable;

/** Bytes on their way to one end of a link; none means that this end is to send what it has. */
final class Flight {
  private final Cable to;
  private final byte @Nullable [] bytes;

  Flight(Cable to, byte @Nullable [] bytes) {
    this.to = to;
    this.bytes = bytes;
  }

  Cable to() {
    return to;
  }

  byte @Nullable [] bytes() {
    return bytes;
  }
}
