package io.herd.loadgen.peak;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the highest rate that meets an objective: doubles the rate until a run misses it, then
 * halves the bracket, in the logarithm, until it is narrow. Every run is at one rate from its start
 * to its end; there is no controller that reacts to replies. A run that does not meet the objective
 * is repeated once, because one stop of the machine must not set the result. To be used once.
 */
public final class PeakSearch {
  /** No run is at a lower rate than this. */
  private static final double LOWEST = 1;

  private final Probe probe;
  private final double highest;
  private final double width;
  private final List<Step> steps = new ArrayList<>();
  private double met;
  private double unmet;
  private Limit limit = Limit.HIGHEST;

  /** Runs at a rate and says how it went. */
  @FunctionalInterface
  public interface Probe {
    /** Blocks for the length of a run. */
    Trial at(double rate) throws InterruptedException;
  }

  /**
   * A search that never goes above {@code highest} requests per second.
   *
   * @param width of the final bracket, as a share of its lower end, such as 0.05
   */
  public PeakSearch(Probe probe, double highest, double width) {
    if (!(highest >= LOWEST) || !(width > 0)) {
      throw new IllegalArgumentException("highest " + highest + " or width " + width
          + " is too small");
    }
    this.probe = probe;
    this.highest = highest;
    this.width = width;
  }

  /** Searches from {@code first} on, upwards or downwards, and returns what it found. */
  public Peak from(double first) throws InterruptedException {
    double rate = Math.clamp(first, LOWEST, highest);
    while (rate > 0 && tried(rate)) {
      rate = next();
    }
    return new Peak(met, unmet, met == 0 && limit == Limit.HERD ? Limit.NONE : limit, steps);
  }

  /** The rate to try next; 0 if the bracket is narrow enough or there is nowhere to go. */
  private double next() {
    if (unmet == 0) {
      return met < highest ? Math.min(2 * met, highest) : 0;
    }
    if (met == 0) {
      return unmet > LOWEST ? Math.max(unmet / 2, LOWEST) : 0;
    }
    return unmet / met > 1 + width ? Math.sqrt(met * unmet) : 0;
  }

  /** False if the search is over. */
  private boolean tried(double rate) throws InterruptedException {
    Trial trial = attempt(rate);
    if (trial instanceof Trial.Missed || trial instanceof Trial.Spoiled) {
      trial = attempt(rate);
    }
    switch (trial) {
      case Trial.Met _ -> met = rate;
      case Trial.Missed _ -> close(rate, Limit.HERD);
      case Trial.Spoiled _ -> close(rate, Limit.GENERATOR);
      case Trial.Stopped _ -> limit = Limit.STOPPED;
    }
    return limit != Limit.STOPPED;
  }

  private void close(double rate, Limit by) {
    unmet = rate;
    limit = by;
  }

  private Trial attempt(double rate) throws InterruptedException {
    Trial trial = probe.at(rate);
    steps.add(new Step(rate, trial));
    return trial;
  }
}
