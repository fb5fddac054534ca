package io.herd.loadgen.chaos;

import io.herd.loadgen.proxy.Weather;
import java.util.Locale;

/**
 * One fault of a script.
 *
 * @param atMillis since the start
 * @param lengthMillis how long it lasts; of a kill, how long the server stays away before it is
 *     started again
 * @param where the server, or the link
 * @param forth what a link does to bytes from the one that dials
 * @param back what it does to those in the other direction
 */
public record Act(
    long atMillis, long lengthMillis, FaultKind kind, String where, Weather forth, Weather back) {
  /** When it is over. */
  long endMillis() {
    return atMillis + lengthMillis;
  }

  /** One line of the schedule. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%6.1f s  %-9s  %-16s  %s",
        atMillis / 1e3, kind, where, detail());
  }

  private String detail() {
    String lasting = String.format(Locale.ROOT, "for %.1f s", lengthMillis / 1e3);
    return switch (kind) {
      case KILL -> String.format(Locale.ROOT, "started again %.1f s later", lengthMillis / 1e3);
      case RESET -> "";
      case PAUSE, SLICE -> lasting;
      case BLACKHOLE -> lasting + ", " + (forth.equals(back) ? "both ways"
          : "only " + (forth.hole() ? "forth" : "back"));
      case LATENCY -> lasting + ", " + forth.delayMillis() + " to "
          + (forth.delayMillis() + forth.jitterMillis()) + " ms each way";
      case BANDWIDTH -> String.format(Locale.ROOT, "%s, %,d bytes/s each way", lasting,
          forth.bytesPerSecond());
    };
  }
}
