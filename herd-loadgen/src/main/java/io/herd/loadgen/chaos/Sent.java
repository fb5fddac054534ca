package io.herd.loadgen.chaos;

import org.jspecify.annotations.Nullable;

/** One IAMAT that was sent, and what has become known of it. Guarded by its {@link Story}. */
final class Sent {
  final String server;
  final String location;
  final String time;
  final long nanos;
  boolean acknowledged;
  @Nullable String line; // by which it is known in the herd, as soon as one was seen

  Sent(String server, String location, long nanos) {
    this.server = server;
    this.location = location;
    this.nanos = nanos;
    time = "%d.%09d".formatted(nanos / 1_000_000_000, nanos % 1_000_000_000);
  }
}
