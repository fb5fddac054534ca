package io.herd.loadgen.check;

import java.io.IOException;
import java.util.List;

/** Power over the herd's processes, if the check has started them. */
public interface Outages {
  /** Kills a server, without giving it time. Returns when its process is gone. */
  void kill(String server) throws IOException, InterruptedException;

  /** Starts it again and waits until it listens. */
  void start(String server) throws IOException, InterruptedException;

  /** Whether its process is there. */
  boolean isRunning(String server);

  /** The neighbours of a server; empty if nobody has told. */
  List<String> neighbours(String server);
}
