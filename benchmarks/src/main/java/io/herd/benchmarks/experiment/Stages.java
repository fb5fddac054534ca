package io.herd.benchmarks.experiment;

import io.herd.report.result.Measured;
import java.util.Map;
import java.util.TreeMap;

/** What the stages of a SEDA transport did while they were loaded, as figures of a run. */
final class Stages {
  private static final String EVENTS = ".events";

  private Stages() {}

  /**
   * Of each stage its events, mean batch, mean service time in nanoseconds, refusals, and the queue
   * in the end; nothing for a transport without stages.
   *
   * @param before a herd's gauges before the load
   * @param after the same after it
   */
  static Map<String, Double> figures(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Double> figures = new TreeMap<>();
    after.keySet().stream()
        .filter(name -> name.startsWith(Measured.STAGE) && name.endsWith(EVENTS))
        .map(name -> name.substring(0, name.length() - EVENTS.length()))
        .forEach(stage -> put(figures, stage, before, after));
    return figures;
  }

  private static void put(Map<String, Double> figures, String stage, Map<String, Long> before,
      Map<String, Long> after) {
    double events = delta(stage + EVENTS, before, after);
    figures.put(stage + EVENTS, events);
    if (events > 0) {
      figures.put(stage + ".batch", events / delta(stage + ".batches", before, after));
      figures.put(stage + ".service", delta(stage + ".busy.nanos", before, after) / events);
    }
    figures.put(stage + ".refusals", delta(stage + ".refusals", before, after));
    Long queue = after.get(stage + ".queue");
    if (queue != null) {
      figures.put(stage + ".queue", (double) queue);
    }
  }

  private static double delta(String name, Map<String, Long> before, Map<String, Long> after) {
    return (double) (after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L));
  }
}
