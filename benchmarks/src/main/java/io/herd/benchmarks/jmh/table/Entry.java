package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Compares;
import io.herd.benchmarks.jmh.Score;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A score by what is compared and by what is done.
 *
 * @param arm what is compared: a parameter's value, or a method
 * @param workload the rest: the method, if it is not the arm, and the other parameters
 */
record Entry(Score score, String arm, Map<String, String> workload) {
  private static final String METHOD = "";

  static Entry of(Score score, Compares compares) {
    var workload = new LinkedHashMap<String, String>();
    if (compares.arm().isEmpty()) {
      workload.putAll(score.params());
      return new Entry(score, score.method(), workload);
    }
    workload.put(METHOD, score.method());
    workload.putAll(score.params());
    String arm = workload.remove(compares.arm());
    return new Entry(score, arm == null ? score.method() : arm, workload);
  }

  /** The parts of the workload that are asked for, in words. */
  String words(Set<String> parts) {
    return workload.entrySet().stream().filter(part -> parts.contains(part.getKey()))
        .map(part -> part.getKey().equals(METHOD)
            ? part.getValue()
            : part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(", "));
  }
}
