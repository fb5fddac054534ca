package io.herd.loadgen.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one process is started.
 *
 * @param command its words; no shell reads them
 * @param environment variables besides those of this process
 * @param ready what a line of its output contains once it serves, where a port that listens does
 *     not say it; empty for the port alone
 */
public record Launch(
    List<String> command, Map<String, String> environment, Optional<Pattern> ready) {
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** One that serves as soon as it listens. */
  public static Launch of(List<String> command) {
    return new Launch(command, Map.of(), Optional.empty());
  }
}
