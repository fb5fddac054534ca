package io.herd.report.stats;

/**
 * The noise floor of a metric: by how much two identical arms may differ, either way. It is the
 * larger of the two factors that the A/A pair's interval reaches, so it is never one-sided.
 *
 * @param factor at least 1; the band reaches from 1/factor to factor
 */
public record NoiseBand(double factor) {
  public NoiseBand {
    if (!(factor >= 1) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("noise band: factor " + factor + " is below 1");
    }
  }

  /** The band that an A/A interval implies. */
  public static NoiseBand of(Interval aa) {
    return new NoiseBand(Math.max(1, Math.max(aa.high(), 1 / aa.low())));
  }

  /** Lower end. */
  public double low() {
    return 1 / factor;
  }

  /** Upper end. */
  public double high() {
    return factor;
  }

  /** Whether the interval touches or overlaps the band. */
  public boolean overlaps(Interval interval) {
    return interval.low() <= high() && interval.high() >= low();
  }
}
