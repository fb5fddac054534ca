package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.sim.scale.FloodSurvey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real core in virtual time, on every shape of graph and with many seeds: what it sends on
 * twice, and what an update costs.
 */
public record SimulatedFloods() implements Probe {
  /** The figure's name. */
  public static final String RUNS = "simulated runs";
  /** The figure's name. */
  public static final String STORED = "times a server stored an update and sent it on";
  /** The figure's name. */
  public static final String TWICE = "times it was one that the server had sent on before";
  /** The figure's name. */
  public static final String ENDLESS = "runs that did not end";
  /** The figure's name. */
  public static final String FLOODS = "simulated floods, each way";
  /** The figure's name. */
  public static final String EXCLUDING = "largest difference from 2E-(V-1)";
  /** The figure's name. */
  public static final String ECHOING = "largest difference from 2E";

  private static final int SEEDS = 25;
  private static final double SECONDS = 10;

  @Override
  public String name() {
    return "simulated-floods";
  }

  @Override
  public double seconds(int rounds) {
    return SECONDS;
  }

  /** Once, whatever the rounds: the seeds decide all. */
  @Override
  public Samples run(int rounds, Path folder) {
    FloodSurvey survey = FloodSurvey.contested(SEEDS);
    Map<String, List<Double>> values = new LinkedHashMap<>();
    values.put(RUNS, List.of((double) survey.runs()));
    values.put(STORED, List.of((double) survey.stored()));
    values.put(TWICE, List.of((double) survey.twice()));
    values.put(ENDLESS, List.of((double) survey.endless()));
    values.put(FLOODS, List.of((double) FloodSurvey.floods(SEEDS)));
    values.put(EXCLUDING, List.of((double) FloodSurvey.worstDifference(true, SEEDS)));
    values.put(ECHOING, List.of((double) FloodSurvey.worstDifference(false, SEEDS)));
    return Samples.of(values);
  }
}
