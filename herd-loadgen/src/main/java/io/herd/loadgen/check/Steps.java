package io.herd.loadgen.check;

import java.io.IOException;

/** What a case does. It ends normally if all is right. */
@FunctionalInterface
public interface Steps {
  /**
   * Runs it.
   *
   * @throws Mismatch if an expectation is missed
   * @throws NotPossible if it cannot be tried here
   * @throws IOException if a connection fails, which is a failure of the case
   */
  void run(Trial trial) throws IOException, InterruptedException;
}
