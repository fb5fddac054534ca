package io.herd.loadgen.peak;

import java.util.List;

/**
 * The outcome of a search, rates in requests per second.
 *
 * @param rate the highest that met the objective; 0 if none did
 * @param above the lowest that did not, so that the true peak lies between the two; 0 if none was
 *     found
 * @param limit what ended the search
 * @param steps every run in its order
 */
public record Peak(double rate, double above, Limit limit, List<Step> steps) {
  public Peak {
    steps = List.copyOf(steps);
  }

  /** The width of the bracket as a share of the rate; 0 if the bracket is open. */
  public double width() {
    return rate > 0 && above > 0 ? above / rate - 1 : 0;
  }
}
