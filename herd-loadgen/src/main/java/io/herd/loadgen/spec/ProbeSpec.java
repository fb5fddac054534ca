package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Propagation without a tap: of some write-once updates the target is asked once, some time after
 * they were sent to another.
 *
 * @param target the server that is asked, best the farthest
 * @param share of the measured write-once updates that are asked about
 * @param maxDelayMillis the longest of the delays, which are spread evenly; several times the
 *     propagation time that is expected
 * @param bound of the WHATSAT; 0 needs no Places, but not every herd takes it
 */
public record ProbeSpec(Target target, double share, double maxDelayMillis, int bound) {
  private static final double USUAL_DELAY_MILLIS = 100;

  public ProbeSpec {
    BadInput.unless(share > 0 && share <= 1,
        "probe.share " + share + " is not above 0 and at most 1");
    BadInput.unless(maxDelayMillis > 0 && maxDelayMillis <= 60_000,
        "probe.maxDelayMillis " + maxDelayMillis + " is not above 0 and at most 60000");
    BadInput.unless(bound >= 0 && bound <= 20, "probe.bound " + bound + " is not between 0 and 20");
  }

  /** From JSON, where all but the target may be left out. */
  @JsonCreator
  static ProbeSpec of(
      @JsonProperty(value = "target", required = true) Target target,
      @JsonProperty("share") @Nullable Double share,
      @JsonProperty("maxDelayMillis") @Nullable Double maxDelayMillis,
      @JsonProperty("bound") @Nullable Integer bound) {
    return new ProbeSpec(target, share == null ? 1 : share,
        maxDelayMillis == null ? USUAL_DELAY_MILLIS : maxDelayMillis, bound == null ? 0 : bound);
  }
}
