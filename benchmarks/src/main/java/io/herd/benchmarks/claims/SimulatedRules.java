package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.SameLocationRule;
import io.herd.benchmarks.claims.probe.SimulatedFloods;
import io.herd.report.claim.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Rules on what happens in virtual time, where every order of events can be had. */
final class SimulatedRules {
  private static final String FLOODS = "simulated-floods";
  private static final String SAME_LOCATION = "same-location-rule";

  private SimulatedRules() {}

  /** What the simulator has to say on {@code timestamp}; a result from before it says nothing. */
  static Hearing sentOnOnce(Hearing hearing, Evidence evidence) {
    if (!evidence.probed(FLOODS)) {
      return hearing;
    }
    int runs = (int) figure(evidence, FLOODS, SimulatedFloods.RUNS);
    double stored = figure(evidence, FLOODS, SimulatedFloods.STORED);
    return none(none(hearing, evidence, SimulatedFloods.TWICE, runs, stored), evidence,
        SimulatedFloods.ENDLESS, runs, stored);
  }

  /** What the simulator has to say on {@code echo-back}. */
  static Hearing formulas(Hearing hearing, Evidence evidence) {
    if (!evidence.probed(FLOODS)) {
      return hearing;
    }
    int floods = (int) figure(evidence, FLOODS, SimulatedFloods.FLOODS);
    return none(none(hearing, evidence, SimulatedFloods.EXCLUDING, floods, floods), evidence,
        SimulatedFloods.ECHOING, floods, floods);
  }

  /** Confirms if a figure is 0 and there was something to count. */
  private static Hearing none(
      Hearing hearing, Evidence evidence, String figure, int n, double counted) {
    double value = figure(evidence, FLOODS, figure);
    return hearing.fact(figure + " (simulated):", value, n,
        value > 0 ? Finding.CONTRADICTED : counted > 0 ? Finding.CONFIRMED : Finding.NOT_RESOLVED);
  }

  private static double figure(Evidence evidence, String probe, String name) {
    return evidence.sample(probe, name).median();
  }

  static Judgement sameLocation(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    List<String> names =
        List.of(SameLocationRule.ENDLESS, SameLocationRule.ENDLESS_ECHO, SameLocationRule.LOST);
    for (String name : names) {
      double found = figure(evidence, SAME_LOCATION, name);
      hearing.fact(name + ":", found, 1, found > 0 ? Finding.CONTRADICTED : Finding.CONFIRMED);
    }
    var notes = evidence.probe(SAME_LOCATION).notes();
    return hearing.explain(names.stream().filter(notes::containsKey)
        .map(name -> name + ", the smallest: " + notes.get(name))
        .collect(Collectors.joining(". "))).all();
  }
}
