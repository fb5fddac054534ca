package io.herd.report.result;

import java.util.OptionalDouble;

/**
 * One row of the run's course through time, usually a second long.
 *
 * @param phase warm-up, measured window or drain
 * @param startSeconds from the first intended request
 * @param seconds its length
 * @param done answers that arrived in it
 * @param errors of every kind
 * @param responseP50Nanos over all commands, by done time
 * @param responseP99Nanos over all commands, by done time
 * @param lagP99Nanos sent - intended
 * @param herdCpuMicros utime + stime of the herd
 */
public record Window(
    Phase phase,
    double startSeconds,
    double seconds,
    long done,
    long errors,
    OptionalDouble responseP50Nanos,
    OptionalDouble responseP99Nanos,
    OptionalDouble lagP99Nanos,
    OptionalDouble herdCpuMicros) {
  /** The part of a run that a window belongs to. */
  public enum Phase {
    /** Recorded, not measured. */
    WARM_UP,
    /** What the metrics are computed from. */
    MEASURED,
    /** Waiting for what is still in flight. */
    DRAIN
  }

  public Window {
    Require.finite("window.startSeconds", startSeconds);
    Require.finite("window.seconds", seconds);
    Require.notNegative("window.done", done);
    Require.notNegative("window.errors", errors);
  }

  /** CPU microseconds of the herd per answer. */
  public OptionalDouble cpuMicrosPerRequest() {
    return herdCpuMicros.isPresent() && done > 0
        ? OptionalDouble.of(herdCpuMicros.getAsDouble() / done)
        : OptionalDouble.empty();
  }
}
