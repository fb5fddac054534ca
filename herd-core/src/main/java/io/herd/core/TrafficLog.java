package io.herd.core;

/**
 * Sees every line and every change of a connection. Called by transport threads: an implementation
 * must be safe for them, must not block and must not throw.
 */
public interface TrafficLog {
  /** Sees nothing, at no cost. */
  TrafficLog NONE = new TrafficLog() {};

  /**
   * Whether lines are wanted at all; asked once per connection, so that a silent log costs nothing
   * per line.
   */
  default boolean wantsLines() {
    return false;
  }

  /** A line came in, without its LF. */
  default void received(String connection, byte[] bytes, int from, int to) {}

  /** Lines go out. */
  default void sent(String connection, byte[] bytes, int from, int to) {}

  default void opened(String connection) {}

  default void closed(String connection, String reason) {}

  default void linkUp(String peer) {}

  default void linkDown(String peer, String reason) {}

  /** Something went wrong that no connection is to blame for, such as a dial that failed. */
  default void problem(String what) {}
}
