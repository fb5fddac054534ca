package io.herd.loadgen.record;

/**
 * One request on its way; reused for another when it is done. Times are of {@link System#nanoTime},
 * but {@link #time} is the client's own, in nanoseconds of the epoch.
 */
public final class Request {
  /** The client of a write-once request, which has no number. */
  public static final int ONCE = -1;

  public long index;
  public Kind kind = Kind.IAMAT;
  public Phase phase = Phase.WARMUP;
  /** The moving client that reports or is asked about, or {@link #ONCE}. */
  public int client;
  /** What is reported; for a question, what was last reported before it. */
  public int latMicros;
  public int lonMicros;
  public long time;
  public long intended;
  public long sent;
}
