package io.herd.loadgen.engine;

/** Decides when requests are sent. All calls come on the worker's event loop. */
interface Driver {
  /** Begins to send. */
  void start();

  /** Called when a read from {@code connection} is worked off, and when it has closed. */
  void repliesTaken(Connection connection);

  /** Whether more will be sent. */
  boolean sending();
}
