package io.herd.loadgen.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One way to mistreat a server. Holds no state between two runs. */
public interface Attack {
  /** One word, such as {@code slowloris}. */
  String name();

  /** What it does and how fast, in a few words. */
  String what();

  /** How long it goes on at the most; it may be done before. */
  Duration length();

  /**
   * Mistreats the prey on the calling thread until it is done or halted, and closes all that it has
   * opened.
   *
   * @throws IOException if it cannot go on for a reason on its own side
   */
  void run(Prey prey, Deeds deeds, Halt halt) throws IOException;

  /** Client ids that it tries to smuggle in: no server may know one afterwards. */
  default List<String> forged() {
    return List.of();
  }

  /** Whether no line of it may be answered with an AT line. */
  default boolean allRefused() {
    return false;
  }

  /** Whether it sends bytes that must not be found in a log as they are. */
  default boolean taintsLogs() {
    return false;
  }

  /** How many of its connections a server must close, if it goes on for its whole length. */
  default long leastClosed() {
    return 0;
  }

  /** Whether it is meant to fill the map, so that it needs a herd of its own. */
  default boolean fillsTheMap() {
    return false;
  }

  /** Client ids that all servers must know afterwards, or none of them. */
  default List<String> sample() {
    return List.of();
  }
}
