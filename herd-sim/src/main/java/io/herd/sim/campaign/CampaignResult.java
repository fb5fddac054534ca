package io.herd.sim.campaign;

import io.herd.sim.oracle.Reach;
import io.herd.sim.plan.Fault;
import java.util.List;
import java.util.Map;

/**
 * What a campaign came to.
 *
 * @param seedsRun how many seeds were run
 * @param accepted updates of clients that were accepted
 * @param deliveries AT lines sent between servers
 * @param hash of all that happened; the same for the same campaign, wherever it runs
 * @param faults how often each took effect
 * @param reached how often each corner was reached
 */
public record CampaignResult(
    Campaign campaign,
    int seedsRun,
    long accepted,
    long deliveries,
    long hash,
    Map<Fault, Long> faults,
    Map<Reach, Long> reached,
    List<Violation> violations,
    List<Unknown> unknown) {

  private static final int MOST_UNKNOWN = 100; // one seed in so many

  /**
   * Nothing found says nothing if a fault or a corner was not put to the test, or more than one
   * seed in a hundred. Those that were not do not count in the bound on the rate of failures.
   */
  public Standing verdict() {
    if (!violations.isEmpty()) {
      return Standing.INVALID;
    }
    boolean tested = (long) unknown.size() * MOST_UNKNOWN <= seedsRun;
    return tested && unreached().isEmpty() && unused().isEmpty() ? Standing.VALID
        : Standing.UNKNOWN;
  }

  /** Corners that no seed reached. */
  public List<Reach> unreached() {
    return reached.entrySet().stream().filter(e -> e.getValue() == 0).map(Map.Entry::getKey)
        .sorted().toList();
  }

  /** Faults that never took effect. */
  public List<Fault> unused() {
    return faults.entrySet().stream().filter(e -> e.getValue() == 0).map(Map.Entry::getKey)
        .sorted().toList();
  }

  /**
   * The greatest rate of failing seeds that no failure in so many seeds leaves likely: 3/n, with 95
   * % confidence (J. Hanley, A. Lippman-Hand: If nothing goes wrong, is everything all right?, JAMA
   * 1983).
   */
  public double boundOnFailureRate() {
    return 3.0 / Math.max(1, seedsRun - unknown.size());
  }
}
