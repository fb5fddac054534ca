package io.herd.loadgen.proxy;

import io.herd.loadgen.spec.BadInput;
import java.util.random.RandomGenerator;

/**
 * What a direction of a link does to the bytes that travel in it. Nothing of it changes their
 * order.
 *
 * @param delayMillis every byte takes at least so long
 * @param jitterMillis and up to so much longer, drawn for each piece that is read
 * @param sliced each byte is a write, and so as a rule a segment, of its own
 * @param bytesPerSecond so many pass at the most; 0 for any number
 * @param hole bytes are taken and never delivered; a connection that has lost some stays silent in
 *     this direction until it is cut, as the rest would make no sense
 */
public record Weather(
    int delayMillis, int jitterMillis, boolean sliced, int bytesPerSecond, boolean hole) {
  /** Nothing happens to the bytes. */
  public static final Weather CLEAR = new Weather(0, 0, false, 0, false);

  /** Every byte lost. */
  public static final Weather HOLE = new Weather(0, 0, false, 0, true);

  /** Every byte in a segment of its own. */
  public static final Weather SLICED = new Weather(0, 0, true, 0, false);

  private static final long NANOS_PER_MILLI = 1_000_000;

  public Weather {
    BadInput.unless(delayMillis >= 0 && jitterMillis >= 0 && bytesPerSecond >= 0,
        "a link's delay, jitter and bandwidth must not be negative");
  }

  /** A slow link. */
  public static Weather slow(int delayMillis, int jitterMillis) {
    return new Weather(delayMillis, jitterMillis, false, 0, false);
  }

  /** A narrow link. */
  public static Weather narrow(int bytesPerSecond) {
    return new Weather(0, 0, false, bytesPerSecond, false);
  }

  long delayNanos(RandomGenerator dice) {
    long jitter = jitterMillis == 0 ? 0 : dice.nextLong(jitterMillis * NANOS_PER_MILLI + 1);
    return delayMillis * NANOS_PER_MILLI + jitter;
  }

  boolean isSlow() {
    return delayMillis > 0 || jitterMillis > 0;
  }
}
