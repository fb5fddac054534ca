package io.herd.report.stats;

/**
 * The noise floor of a metric: the factor by which the two copies of one arm differed, taken both
 * ways. It is their estimate and not the far end of their interval, because the interval of the
 * arm beside it already carries the scatter of single runs, which would else count twice.
 *
 * @param factor at least 1; the band reaches from 1/factor to factor
 */
public record NoiseBand(double factor) {
  public NoiseBand {
    if (!(factor >= 1) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("noise band: factor " + factor + " is below 1");
    }
  }

  /** The band that an A/A ratio implies. */
  public static NoiseBand of(Interval aa) {
    return new NoiseBand(Math.max(aa.estimate(), 1 / aa.estimate()));
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
