package io.herd.cli.attack;

import io.herd.benchmarks.attack.AttackRow;
import java.util.Locale;

/** The rows as Markdown, for a page that publishes them. */
final class AttackMarkdown {
  private static final double NANOS_PER_MILLI = 1e6;

  private AttackMarkdown() {}

  static String head(String system, String topology) {
    return String.format(Locale.ROOT, "%n**%s**, %s%n%n"
        + "| attack | what it did | p99 before, during | ratio | wrong or missing"
        + " | RSS MiB before/peak/after | descriptors before/peak/after | CPU s usual/during"
        + " | verdict |%n"
        + "|---|---|---|---|---|---|---|---|---|%n", system, topology);
  }

  static String row(AttackRow row) {
    return String.format(Locale.ROOT,
        "| %s | %s; in %.1f s: %s | %.2f, %.2f ms | %.2f | %d of %,d | %s | %s | %s | %s |%n",
        row.attack(), row.what(), row.seconds(), AttackText.did(row),
        row.before().p99Nanos() / NANOS_PER_MILLI, row.during().p99Nanos() / NANOS_PER_MILLI,
        row.ratio(), row.during().wrong(), row.during().requests(), AttackText.memory(row),
        AttackText.descriptors(row), AttackText.cpu(row), verdict(row));
  }

  private static String verdict(AttackRow row) {
    return row.reasons().isEmpty() ? AttackText.word(row)
        : AttackText.word(row) + ": " + String.join("; ", row.reasons());
  }
}
