package io.herd.report.result;

import java.util.OptionalDouble;

/**
 * The raw loopback round trip of the machine, by a bare ping-pong of the same bytes, measured in
 * the same run: the physical limit of every propagation.
 *
 * @param bytes of one message
 * @param p50Nanos median round trip
 * @param p99Nanos 99th percentile of the round trip
 */
public record Loopback(int bytes, OptionalDouble p50Nanos, OptionalDouble p99Nanos) {
  /** A run that did not measure it. */
  public static final Loopback UNAVAILABLE =
      new Loopback(0, OptionalDouble.empty(), OptionalDouble.empty());

  public Loopback {
    Require.notNegative("loopback.bytes", bytes);
    Require.finite("loopback.p50Nanos", p50Nanos.orElse(0));
    Require.finite("loopback.p99Nanos", p99Nanos.orElse(0));
  }

  /** A measured round trip. */
  public static Loopback of(int bytes, double p50Nanos, double p99Nanos) {
    return new Loopback(bytes, OptionalDouble.of(p50Nanos), OptionalDouble.of(p99Nanos));
  }

  /** The least time {@code hops} links can take at the median: hops x half a round trip. */
  public OptionalDouble limitNanos(int hops) {
    return p50Nanos.isPresent() && p50Nanos.getAsDouble() > 0 && hops > 0
        ? OptionalDouble.of(hops * p50Nanos.getAsDouble() / 2)
        : OptionalDouble.empty();
  }
}
