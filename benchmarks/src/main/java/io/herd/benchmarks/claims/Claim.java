package io.herd.benchmarks.claims;

import io.herd.benchmarks.system.Installed;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that somebody wrote, and what it takes to judge it.
 *
 * @param id short and stable
 * @param source who wrote it, by the letters of docs/claims.md
 * @param sentence in its own words
 * @param rule what confirms and what contradicts it, fixed before any run
 * @param experiments that it is read from, by name
 * @param probes that it is read from, by name
 * @param also experiments that add to it
 * @param systems that have to be installed before it can be run
 * @param needs what is not part of Herd yet and has to be; empty if all of it is
 * @param cores that the machine must have for a verdict
 */
public record Claim(
    String id,
    String source,
    String sentence,
    String rule,
    List<String> experiments,
    List<String> probes,
    List<Extra> also,
    List<String> systems,
    String needs,
    int cores) {
  public Claim {
    experiments = experiments == null ? List.of() : List.copyOf(experiments);
    probes = probes == null ? List.of() : List.copyOf(probes);
    also = also == null ? List.of() : List.copyOf(also);
    systems = systems == null ? List.of() : List.copyOf(systems);
    needs = needs == null ? "" : needs;
  }

  /** What is not here and has to be before it can be run, and how to mend that. */
  public Optional<String> missing() {
    return needs.isEmpty()
        ? systems.stream().flatMap(system -> Installed.missing(system).stream()).findFirst()
        : Optional.of("needs " + needs);
  }

  /** Whether all that it takes is here. */
  public boolean isRunnable() {
    return missing().isEmpty();
  }

  /** Whether this machine has the cores for a verdict. */
  public boolean hasItsCores() {
    return Runtime.getRuntime().availableProcessors() >= cores;
  }

  /** The state that it is in before it runs, in a few words. */
  public String state() {
    return missing().map(why -> "not run: " + why)
        .orElse(hasItsCores() ? "can run" : "not resolved: needs " + cores + " cores");
  }
}
