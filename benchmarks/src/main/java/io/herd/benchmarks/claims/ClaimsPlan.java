package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.Probe;
import io.herd.benchmarks.claims.probe.ProbeList;
import io.herd.benchmarks.experiment.CampaignRun;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which experiments a sitting runs, and how often.
 *
 * @param claims that were asked for
 * @param probes of the claims that run
 * @param blocks of each experiment that fits, in the order they run
 * @param left experiments for which there is no time
 * @param budget that was asked for
 */
public record ClaimsPlan(
    List<Claim> claims, List<Probe> probes, Map<Experiment, Integer> blocks,
    List<Experiment> left, Optional<Duration> budget) {
  /** With fewer an interval says nothing. */
  public static final int LEAST_BLOCKS = 3;

  private static final int MOST_BLOCKS = 40;
  private static final int USUAL_BLOCKS = 5;
  private static final double CALIBRATION_SECONDS = 12;
  /** Void trials are repeated, and a trial may take longer than it should. */
  private static final double RESERVE = 1.1;

  public ClaimsPlan {
    claims = List.copyOf(claims);
    probes = List.copyOf(probes);
    left = List.copyOf(left);
  }

  /**
   * Fits as many blocks as the budget allows, the same number of pairs for every experiment as far
   * as it goes; those that cost least for each of their claims come first, and those that only add
   * to claims last. Without a budget there are five blocks.
   */
  public static ClaimsPlan of(List<Claim> claims, Optional<Duration> budget, Path sources) {
    List<Claim> running =
        claims.stream().filter(Claim::isRunnable).filter(Claim::hasItsCores).toList();
    List<Probe> probes = running.stream().flatMap(claim -> claim.probes().stream()).distinct()
        .map(name -> ProbeList.named(name, sources)).toList();
    List<Experiment> experiments = experiments(running);
    if (budget.isEmpty()) {
      Map<Experiment, Integer> blocks = new LinkedHashMap<>();
      experiments.forEach(experiment -> blocks.put(experiment, USUAL_BLOCKS));
      return new ClaimsPlan(claims, probes, blocks, List.of(), budget);
    }
    double seconds = budget.get().toMillis() / 1e3 / RESERVE - probeSeconds(probes)
        - (experiments.isEmpty() ? 0 : CALIBRATION_SECONDS);
    if (seconds < 0) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, "a budget of %,d s is too"
          + " small: the probes and the calibration alone take about %,.0f s; give more, or name"
          + " fewer claims", budget.get().toSeconds(), budget.get().toSeconds() - seconds));
    }
    return new Fit(seconds, budget).plan(claims, probes, experiments);
  }

  private static List<Experiment> experiments(List<Claim> running) {
    Stream<String> needed = byCost(running, claim -> claim.experiments().stream());
    Stream<String> more = byCost(running, claim -> claim.also().stream()
        .filter(extra -> extra.missing().isEmpty()).map(Extra::experiment));
    return Stream.concat(needed, more).distinct().map(ExperimentFile::shipped).toList();
  }

  private static Stream<String> byCost(
      List<Claim> claims, Function<Claim, Stream<String>> experiments) {
    Map<String, Long> uses = claims.stream().flatMap(experiments)
        .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
    return uses.keySet().stream().sorted(Comparator.comparingDouble(
        name -> block(ExperimentFile.shipped(name)) / uses.getOrDefault(name, 1L)));
  }

  private static double block(Experiment experiment) {
    return experiment.secondsPerBlock(CampaignRun.twice(LEAST_BLOCKS));
  }

  private static double probeSeconds(List<Probe> probes) {
    return probes.stream().mapToDouble(probe -> probe.seconds(LEAST_BLOCKS)).sum();
  }

  /** About how long all of it takes. */
  public Duration about() {
    double seconds = probeSeconds(probes) + (blocks.isEmpty() ? 0 : CALIBRATION_SECONDS);
    for (var entry : blocks.entrySet()) {
      seconds += entry.getValue() * block(entry.getKey());
    }
    return Duration.ofSeconds(Math.round(seconds));
  }

  /**
   * How long an experiment may go on repeating void trials: without a budget half as long again as
   * it takes, else until those that come after it need the time that is left.
   *
   * @param spent since the sitting began
   */
  public Duration patience(Experiment experiment, Duration spent) {
    double own = blocks.getOrDefault(experiment, 0) * block(experiment);
    if (budget.isEmpty()) {
      return seconds(1.5 * own);
    }
    double later = blocks.entrySet().stream()
        .dropWhile(entry -> !entry.getKey().equals(experiment)).skip(1)
        .mapToDouble(entry -> entry.getValue() * block(entry.getKey())).sum();
    return budget.get().minus(spent).minus(seconds(later * (1 + RESERVE) / 2));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  /** The claims that an experiment or a probe of this name is for. */
  public List<String> claimsOf(String name) {
    return claims.stream()
        .filter(claim -> claim.experiments().contains(name) || claim.probes().contains(name)
            || claim.also().stream().anyMatch(extra -> extra.experiment().equals(name)))
        .map(Claim::id).toList();
  }

  /** Gives out the time: three blocks to each that fits, then one more to each in turn. */
  private static final class Fit {
    private final Map<Experiment, Integer> blocks = new LinkedHashMap<>();
    private final Optional<Duration> budget;
    private double left;

    Fit(double seconds, Optional<Duration> budget) {
      left = seconds;
      this.budget = budget;
    }

    ClaimsPlan plan(List<Claim> claims, List<Probe> probes, List<Experiment> experiments) {
      List<Experiment> without = new ArrayList<>();
      for (Experiment experiment : experiments) {
        if (!take(experiment, LEAST_BLOCKS)) {
          without.add(experiment);
        }
      }
      boolean more = true;
      while (more) {
        more = false;
        for (Experiment experiment : List.copyOf(blocks.keySet())) {
          more |= blocks.getOrDefault(experiment, 0) < MOST_BLOCKS && take(experiment, 1);
        }
      }
      return new ClaimsPlan(claims, probes, blocks, without, budget);
    }

    private boolean take(Experiment experiment, int number) {
      double cost = number * block(experiment);
      if (cost > left) {
        return false;
      }
      left -= cost;
      blocks.merge(experiment, number, Integer::sum);
      return true;
    }
  }
}
