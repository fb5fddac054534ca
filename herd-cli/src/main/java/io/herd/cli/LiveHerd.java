package io.herd.cli;

import io.herd.node.Ready;
import io.herd.node.RunningHerd;

/** A herd that was started, wherever its servers run. */
interface LiveHerd extends AutoCloseable {
  /** Its servers and ports. */
  Ready ready();

  /** Ends it gracefully. */
  @Override
  void close();

  /** All servers in this JVM. */
  record InThisJvm(RunningHerd herd) implements LiveHerd {
    @Override
    public Ready ready() {
      return Ready.of(herd);
    }

    @Override
    public void close() {
      herd.close();
    }
  }
}
