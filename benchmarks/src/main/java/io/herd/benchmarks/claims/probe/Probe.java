package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import java.io.IOException;
import java.nio.file.Path;

/** One cost, measured by itself. */
public interface Probe {
  /** As claims name it. */
  String name();

  /** About how long so many rounds take. */
  double seconds(int rounds);

  /**
   * Measures; blocks. Each round is a replicate with fresh processes, in which everything that is
   * compared is measured once.
   *
   * @param folder for what processes leave behind; it exists
   * @throws IOException in one line, if something cannot be started
   */
  Samples run(int rounds, Path folder) throws IOException, InterruptedException;
}
