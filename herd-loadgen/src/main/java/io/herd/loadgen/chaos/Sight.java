package io.herd.loadgen.chaos;

/**
 * The newest update of a client that a process is known to have held.
 *
 * @param nanos the client's time of that update
 * @param since when that was seen, on the {@link Timeline}'s clock
 */
record Sight(long nanos, long since) {
  static final Sight NONE = new Sight(-1, 0);
}
