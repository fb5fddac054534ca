package io.herd.sim.net;

/** One side of a connection. */
public interface End {
  /** Bytes, or the end of them, wait in the pipe that leads here. */
  void readable();

  /** The pipe that leads away takes bytes again. */
  void writable();

  /** The connection is gone, and with it what was on its way. */
  void lost(String why);

  /** Until when this side does nothing at all; a time in the past if it works. */
  long pausedUntil();
}
