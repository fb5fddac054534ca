package io.herd.benchmarks.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Something that has to be installed.
 *
 * @param probe a command that ends with exit code 0 where it is there
 * @param install a command that installs it, for people to read
 */
public record Need(
    @JsonProperty(required = true) List<String> probe,
    @JsonProperty(required = true) String install) {
  private static final int PATIENCE_SECONDS = 20;

  public Need {
    probe = List.copyOf(probe);
  }

  /** Runs the probe; false also where it cannot be run or takes more than 20 s. */
  boolean isMet() {
    try {
      Process process = new ProcessBuilder(probe)
          .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
