package io.herd.report.guard;

import io.herd.report.result.Facts;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Without commit, JVM, CPU, kernel, command lines and the loopback's round trip nobody can say what
 * was measured. Governor, memory and pressure may be missing: many virtual machines have none.
 */
public record EnvironmentComplete() implements Guard {
  @Override
  public String name() {
    return "environment";
  }

  @Override
  public Verdict check(RunResult run) {
    var place = run.environment();
    var facts = new LinkedHashMap<String, Boolean>();
    facts.put("git commit", Facts.known(place.source().commit()));
    facts.put("JDK", Facts.known(place.jdk().version()));
    facts.put("CPU model", Facts.known(place.machine().cpu()));
    facts.put("kernel", Facts.known(place.machine().kernel()));
    facts.put("command lines", !run.commands().isEmpty());
    facts.put("loopback round trip", run.measured().loopback().p50Nanos().isPresent());
    var missing = facts.entrySet().stream()
        .filter(fact -> !fact.getValue())
        .map(Map.Entry::getKey)
        .toList();
    return missing.isEmpty()
        ? new Verdict.Valid("all facts are there: " + String.join(", ", facts.keySet()))
        : new Verdict.Unknown("unavailable: " + String.join(", ", missing));
  }
}
