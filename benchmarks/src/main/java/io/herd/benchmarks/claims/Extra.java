package io.herd.benchmarks.claims;

import io.herd.benchmarks.system.Installed;
import java.util.Optional;

/**
 * An experiment that adds to a claim: it runs where the budget, the machine and what is installed
 * allow, and the claim is judged without it too.
 *
 * @param experiment by name
 * @param system that it is about
 * @param cores that the machine must have for it
 */
public record Extra(String experiment, String system, int cores) {
  /** Why it cannot be run here. */
  public Optional<String> missing() {
    int here = Runtime.getRuntime().availableProcessors();
    return Installed.missing(system).or(() -> here >= cores ? Optional.empty()
        : Optional.of("needs " + cores + " cores, and here are " + here));
  }
}
