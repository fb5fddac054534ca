package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.sim.strategy.Counterexample;
import io.herd.sim.strategy.SameLocation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the rule "same location stored: stop" in virtual time and looks for the smallest run in
 * which it fails.
 */
public record SameLocationRule() implements Probe {
  /** The figure's name, and the note's. */
  public static final String ENDLESS = "a run that never ends, with sender exclusion";
  /** The figure's name, and the note's. */
  public static final String ENDLESS_ECHO = "a run that never ends, with a copy sent back";
  /** The figure's name, and the note's. */
  public static final String LOST = "a run that loses the newer position";

  private static final double SECONDS = 0.1;

  @Override
  public String name() {
    return "same-location-rule";
  }

  @Override
  public double seconds(int rounds) {
    return SECONDS;
  }

  /** Once, whatever the rounds: the search is complete within its bounds. */
  @Override
  public Samples run(int rounds, Path folder) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    put(values, notes, ENDLESS, SameLocation.endless(true));
    put(values, notes, ENDLESS_ECHO, SameLocation.endless(false));
    put(values, notes, LOST, SameLocation.lost(true));
    return new Samples(values, notes);
  }

  private static void put(Map<String, List<Double>> values, Map<String, String> notes,
      String name, Optional<Counterexample> found) {
    values.put(name, List.of(found.isPresent() ? 1.0 : 0.0));
    found.ifPresent(
        run -> notes.put(name, "on " + run.topology() + ": " + String.join("; ", run.lines())));
  }
}
