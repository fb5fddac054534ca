package io.herd.loadgen.chaos;

import io.herd.loadgen.spec.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be done to a herd. */
public enum FaultKind {
  /** SIGKILL, and a new process some time later: all that the server held is gone. */
  KILL("kills", 6_000, 0, 3_000),
  /** SIGSTOP, and SIGCONT some time later. */
  PAUSE("pauses", 8_000, 0, 10_000),
  /** A link delays every byte, by a changing time. */
  LATENCY("slow", 7_000, 2_000, 7_000),
  /** A link takes bytes and delivers none, in one direction or both; cut at its end. */
  BLACKHOLE("holes", 8_000, 1_000, 6_000),
  /** A link's connection is reset at both ends. */
  RESET("resets", 4_000, 0, 1),
  /** A link delivers every byte in a segment of its own. */
  SLICE("sliced", 7_000, 2_000, 5_000),
  /** A link takes fewer bytes than are sent. */
  BANDWIDTH("narrow", 7_000, 2_000, 7_000);

  /** The word above its count in a table. */
  public final String plural;

  final long periodMillis;
  final long leastMillis;
  final long mostMillis;

  FaultKind(String plural, long periodMillis, long leastMillis, long mostMillis) {
    this.plural = plural;
    this.periodMillis = periodMillis;
    this.leastMillis = leastMillis;
    this.mostMillis = mostMillis;
  }

  /** Whether it befalls a server, and not a link. */
  boolean isOfServer() {
    return this == KILL || this == PAUSE;
  }

  /**
   * Reads {@code kill}, {@code pause}, {@code latency} and so on.
   *
   * @throws BadInput in one line, if it is something else
   */
  public static FaultKind parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst()
        .orElseThrow(() -> new BadInput("\"" + text + "\" is no fault; choose from "
            + Arrays.stream(values()).map(FaultKind::toString).collect(Collectors.joining(", "))));
  }

  /** As on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
