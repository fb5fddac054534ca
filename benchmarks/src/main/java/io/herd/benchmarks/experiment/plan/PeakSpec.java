package io.herd.benchmarks.experiment.plan;

import io.herd.loadgen.peak.Slo;
import java.util.List;

/**
 * A search for an arm's own peak, and what is measured at shares of it in the same herd.
 *
 * @param objective that the peak has to keep, such as {@code p99=20ms}
 * @param width of the final bracket, as a share of the peak
 * @param shares of the peak that are measured after it, such as 0.5
 */
public record PeakSpec(Slo objective, double width, List<Double> shares) {
  public PeakSpec {
    shares = List.copyOf(shares);
    for (double share : shares) {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("peak.shares has " + share + "; write such as 0.5");
      }
    }
  }
}
