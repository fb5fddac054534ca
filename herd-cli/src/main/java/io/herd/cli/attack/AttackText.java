package io.herd.cli.attack;

import static java.util.stream.Collectors.joining;

import io.herd.benchmarks.attack.AttackRow;
import io.herd.benchmarks.attack.AttackRow.Verdict;
import io.herd.loadgen.attack.Deed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The rows for a terminal. */
final class AttackText {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MIB = 1 << 20;

  private AttackText() {}

  static String head(String herd) {
    return String.format(Locale.ROOT, "%nattacks on %s%n%-14s %-9s %9s %9s %6s %6s %17s %17s %13s"
        + " %7s%n%-14s %-9s %9s %9s %6s %6s %17s %17s %13s %7s%n",
        herd, "", "", "p99 ms", "", "", "", "RSS MiB", "descriptors", "CPU s", "closed",
        "attack", "verdict", "before", "during", "ratio", "wrong", "before/peak/after",
        "before/peak/after", "usual/during", "by it");
  }

  static String row(AttackRow row) {
    return String.format(Locale.ROOT,
        "%-14s %-9s %9.2f %9.2f %6.2f %6d %17s %17s %13s %7d%n%s", row.attack(), word(row),
        row.before().p99Nanos() / NANOS_PER_MILLI, row.during().p99Nanos() / NANOS_PER_MILLI,
        row.ratio(), row.during().wrong(), memory(row), descriptors(row), cpu(row),
        row.count(Deed.CLOSED), below(row));
  }

  static String word(AttackRow row) {
    return row.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String memory(AttackRow row) {
    return row.atRest().rssBytes() / MIB + "/" + row.peak().rssBytes() / MIB + "/"
        + row.after().rssBytes() / MIB;
  }

  static String descriptors(AttackRow row) {
    return row.atRest().descriptors() + "/" + row.peak().descriptors() + "/"
        + row.after().descriptors();
  }

  static String cpu(AttackRow row) {
    return String.format(Locale.ROOT, "%.1f/%.1f", row.usualCpuSeconds(), row.cpuSeconds());
  }

  /** What it did, in numbers. */
  static String did(AttackRow row) {
    String numbers = new TreeMap<>(row.deeds()).entrySet().stream()
        .map(deed -> String.format(Locale.ROOT, "%,d %s", deed.getValue(), deed.getKey().words()))
        .collect(joining(", "));
    numbers += row.pauseMillis() == 0 ? ""
        : String.format(Locale.ROOT, "; %,d ms of collector pauses", row.pauseMillis());
    return String.join("; ", row.remarks().isEmpty() ? List.of(numbers)
        : List.of(numbers, String.join("; ", row.remarks())));
  }

  private static String below(AttackRow row) {
    String did = String.format(Locale.ROOT, "    %s; in %.1f s: %s%n", row.what(), row.seconds(),
        did(row));
    return row.reasons().stream().map(reason -> "    because " + reason + System.lineSeparator())
        .reduce(did, String::concat);
  }

  static String end(List<AttackRow> rows, Path folder, boolean quick) {
    long held = rows.stream().filter(row -> row.verdict() == Verdict.HELD).count();
    return String.format(Locale.ROOT, "%n%d of %d held%s; result: %s%n", held, rows.size(),
        quick ? " (quick: no times judged)" : "", folder.resolve("attack.json"));
  }
}
