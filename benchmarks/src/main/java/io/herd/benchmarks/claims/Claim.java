package io.herd.benchmarks.claims;

import java.util.List;

/**
 * A sentence that somebody wrote, and what it takes to judge it.
 *
 * @param id short and stable
 * @param source who wrote it, by the letters of docs/claims.md
 * @param sentence in its own words
 * @param rule what confirms and what contradicts it, fixed before any run
 * @param experiments that it is read from, by name
 * @param probes that it is read from, by name
 * @param needs what has to be there before it can be run; empty if all of it is
 * @param cores that the machine must have for a verdict
 */
public record Claim(
    String id,
    String source,
    String sentence,
    String rule,
    List<String> experiments,
    List<String> probes,
    String needs,
    int cores) {
  public Claim {
    experiments = experiments == null ? List.of() : List.copyOf(experiments);
    probes = probes == null ? List.of() : List.copyOf(probes);
    needs = needs == null ? "" : needs;
  }

  /** Whether Herd has all that it takes. */
  public boolean isRunnable() {
    return needs.isEmpty();
  }

  /** Whether this machine has the cores for a verdict. */
  public boolean hasItsCores() {
    return Runtime.getRuntime().availableProcessors() >= cores;
  }

  /** The state that it is in before it runs, in a few words. */
  public String state() {
    return !isRunnable() ? "not run: needs " + needs
        : hasItsCores() ? "can run" : "not resolved: needs " + cores + " cores";
  }
}
