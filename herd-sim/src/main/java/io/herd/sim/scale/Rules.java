package io.herd.sim.scale;

/**
 * How a herd is run.
 *
 * @param senderExclusion whether a server spares the neighbour an update came from
 * @param delay of bytes on a link
 * @param batchMillis how long a link waits for more before it sends; 0 sends at once
 * @param seed of the delays
 */
public record Rules(boolean senderExclusion, Delay delay, int batchMillis, long seed) {
  public Rules {
    if (batchMillis < 0) {
      throw new IllegalArgumentException(
          "batches of " + batchMillis + " ms do not exist; 0 sends at once");
    }
  }

  /** Herd's own, on links that take always the same time. */
  public static Rules fixed(int millis) {
    return new Rules(true, new Delay.Fixed(millis), 0, 1);
  }

  public Rules withSenderExclusion(boolean other) {
    return new Rules(other, delay, batchMillis, seed);
  }

  public Rules withDelay(Delay other) {
    return new Rules(senderExclusion, other, batchMillis, seed);
  }

  public Rules withBatch(int millis) {
    return new Rules(senderExclusion, delay, millis, seed);
  }

  public Rules withSeed(long other) {
    return new Rules(senderExclusion, delay, batchMillis, other);
  }
}
