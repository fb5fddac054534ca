package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;

/**
 * What each request is. Which connection carries a request is a pure function of its index; a
 * moving client keeps to one connection, so that its reports stay in order and its questions can be
 * judged. Each connection's requests are filled on one thread, in the order of time.
 */
interface Workload {
  /** The connection that carries request {@code index}. */
  int connectionOf(long index);

  /** Fills kind, client and position of a request of {@code connection}, due at {@code nanos}. */
  void fill(long index, int connection, long nanos, Request into);

  /** How many moving clients keep to {@code connection}. */
  int clientsOf(int connection);

  /** Fills the first report of the {@code nth} client of {@code connection}. */
  void introduce(int connection, int nth, Request into);

  /** Whether questions are asked, so that clients must be introduced before. */
  boolean asks();
}
