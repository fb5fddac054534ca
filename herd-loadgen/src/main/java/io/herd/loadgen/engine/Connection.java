package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.Target;

/**
 * A way for requests to one target: one connection that is kept, or one for each request. Lives on
 * its worker's event loop.
 */
interface Connection {
  /** The longest reply that is read, in bytes. */
  int LONGEST_REPLY = 4 << 20;

  int number();

  Target target();

  /** The name in which the target answers. */
  ServerName server();

  /** Whether requests can be sent. */
  boolean open();

  /** Requests that are not answered yet, those not yet sent too. */
  int pending();

  /** A slot for a request that {@link #enqueue} is to send. */
  Request next();

  /** Writes the line of the request last taken from {@link #next}; true if it is the first. */
  boolean enqueue(Request request);

  /** Sends and dates all that is enqueued. */
  void flush();

  /** Gives up what is not answered. */
  void censor(long now);

  void close();
}
