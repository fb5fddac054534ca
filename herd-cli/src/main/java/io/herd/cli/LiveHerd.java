package io.herd.cli;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.node.Ready;
import io.herd.node.RunningHerd;
import java.util.Optional;

/** A herd that was started, wherever its servers run. */
interface LiveHerd extends AutoCloseable {
  /** Its servers and ports. */
  Ready ready();

  /** What its servers run on, where that is more than one transport's name. */
  default Optional<String> systems() {
    return Optional.empty();
  }

  /** Ends it gracefully. */
  @Override
  void close();

  /** A process for each server, whatever it runs on. */
  record OfSystems(SystemHerd herd) implements LiveHerd {
    @Override
    public Ready ready() {
      return herd.ready();
    }

    @Override
    public Optional<String> systems() {
      return Optional.of(herd.runsOn());
    }

    @Override
    public void close() {
      herd.close();
    }
  }

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
