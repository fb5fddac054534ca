package io.herd.sim.scale;

/** Floods updates one by one in a herd. */
public interface Engine {
  /** What it is, in a word. */
  String name();

  /** Sends one update of one client to a server, and waits until nothing is under way. */
  Flood flood(int origin, String client);
}
