package io.herd.benchmarks.process;

import io.herd.node.stats.ProcessStats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What processes have used up to a moment, as far as it is known: of Herd's own by themselves, of
 * any other by the kernel.
 *
 * @param parts by name; what is not known is not there
 */
public record Usage(Map<Part, Double> parts) {
  /** One figure. */
  public enum Part {
    /** CPU time outside the kernel. */
    USER_MICROS(true),
    /** CPU time in the kernel. */
    SYSTEM_MICROS(true),
    /** The part of both that a JIT compiler's threads took. */
    COMPILER_MICROS(true),
    /** Allocated on the heap. */
    ALLOCATED_BYTES(true),
    /** Context switches that were asked for, by waiting. */
    VOLUNTARY_SWITCHES(true),
    /** Context switches that were suffered. */
    INVOLUNTARY_SWITCHES(true),
    /** Pauses of a collector. */
    COLLECTIONS(true),
    /** Their sum, each in whole milliseconds. */
    PAUSE_MILLIS(true),
    /** Resident now. */
    RSS_BYTES(false),
    /** Threads now. */
    THREADS(false);

    private final boolean grows;

    Part(boolean grows) {
      this.grows = grows;
    }
  }

  private static final double NANOS_PER_MICRO = 1e3;

  public Usage {
    parts = Map.copyOf(parts);
  }

  /** What a JVM of Herd's tells of itself. */
  public static Usage of(ProcessStats stats) {
    Map<Part, Double> parts = new EnumMap<>(Part.class);
    put(parts, Part.USER_MICROS, stats.userNanos(), NANOS_PER_MICRO);
    put(parts, Part.SYSTEM_MICROS, stats.systemNanos(), NANOS_PER_MICRO);
    put(parts, Part.COMPILER_MICROS, stats.compilerNanos(), NANOS_PER_MICRO);
    put(parts, Part.ALLOCATED_BYTES, stats.allocatedBytes(), 1);
    put(parts, Part.VOLUNTARY_SWITCHES, stats.voluntarySwitches(), 1);
    put(parts, Part.INVOLUNTARY_SWITCHES, stats.involuntarySwitches(), 1);
    put(parts, Part.COLLECTIONS, stats.collections(), 1);
    put(parts, Part.PAUSE_MILLIS, stats.pauseMillis(), 1);
    put(parts, Part.RSS_BYTES, stats.rssBytes(), 1);
    put(parts, Part.THREADS, stats.threads(), 1);
    return new Usage(parts);
  }

  /** What the kernel tells of any process. */
  public static Usage of(ProcSample sample) {
    return new Usage(Map.of(
        Part.USER_MICROS, (double) sample.userMicros(),
        Part.SYSTEM_MICROS, (double) sample.systemMicros(),
        Part.VOLUNTARY_SWITCHES, (double) sample.voluntarySwitches(),
        Part.INVOLUNTARY_SWITCHES, (double) sample.involuntarySwitches(),
        Part.RSS_BYTES, (double) sample.rssBytes(),
        Part.THREADS, (double) sample.threads()));
  }

  private static void put(Map<Part, Double> parts, Part part, long value, double unit) {
    if (value != ProcessStats.UNAVAILABLE) {
      parts.put(part, value / unit);
    }
  }

  /** Of several processes together; only what is known of each. */
  public static Usage sum(List<Usage> all) {
    return all.stream().reduce(Usage::plus).orElse(new Usage(Map.of()));
  }

  private Usage plus(Usage other) {
    Map<Part, Double> sum = new EnumMap<>(Part.class);
    parts.forEach((part, value) -> {
      Double more = other.parts.get(part);
      if (more != null) {
        sum.put(part, value + more);
      }
    });
    return new Usage(sum);
  }

  /** What has come to it since an earlier moment; what only has a level keeps it. */
  public Usage since(Usage earlier) {
    Map<Part, Double> delta = new EnumMap<>(Part.class);
    parts.forEach((part, value) -> {
      Double before = part.grows ? earlier.parts.get(part) : Double.valueOf(0);
      if (before != null) {
        delta.put(part, value - before);
      }
    });
    return new Usage(delta);
  }

  /** One figure. */
  public OptionalDouble get(Part part) {
    Double value = parts.get(part);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** One figure in whole numbers. */
  public OptionalLong count(Part part) {
    Double value = parts.get(part);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Math.round(value));
  }
}
