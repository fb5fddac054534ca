package io.herd.report.result;

import java.util.OptionalDouble;

/**
 * The Places stub: what it can do and what was asked of it.
 *
 * @param kind {@code wiremock}, {@code fast}, {@code none} ...
 * @param ceilingPerSecond replies per second it reached when driven alone, in the same session
 * @param servedPerSecond replies per second in the measured window
 */
public record StubUse(
    String kind, OptionalDouble ceilingPerSecond, OptionalDouble servedPerSecond) {
  /** A run without a stub. */
  public static final StubUse NONE =
      new StubUse("none", OptionalDouble.empty(), OptionalDouble.empty());

  public StubUse {
    Require.text("stub.kind", kind);
    Require.finite("stub.ceilingPerSecond", ceilingPerSecond.orElse(0));
    Require.finite("stub.servedPerSecond", servedPerSecond.orElse(0));
  }

  /** A measured stub. */
  public static StubUse of(String kind, double ceilingPerSecond, double servedPerSecond) {
    return new StubUse(
        kind, OptionalDouble.of(ceilingPerSecond), OptionalDouble.of(servedPerSecond));
  }
}
