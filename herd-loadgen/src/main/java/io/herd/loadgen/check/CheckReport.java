package io.herd.loadgen.check;

import java.util.List;
import java.util.Locale;

/** What a whole check came to. */
public record CheckReport(Rules rules, List<Server> servers, List<Row> rows) {
  public CheckReport {
    servers = List.copyOf(servers);
    rows = List.copyOf(rows);
  }

  /** How many rows came to this. */
  public long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** The rows that passed among those that could be tried, in per cent; 0 if none could. */
  public double percent() {
    long tried = rows.size() - count(Verdict.SKIPPED);
    return tried == 0 ? 0 : 100.0 * count(Verdict.PASSED) / tried;
  }

  /** Whether something was tried, and all of it passed. */
  public boolean allPassed() {
    return count(Verdict.FAILED) == 0 && count(Verdict.PASSED) > 0;
  }

  /** Such as {@code score 71 of 74 (95.9 %), 3 failed, 0 skipped}. */
  public String score() {
    return String.format(Locale.ROOT, "score %d of %d (%.1f %%), %d failed, %d skipped",
        count(Verdict.PASSED), rows.size() - count(Verdict.SKIPPED), percent(),
        count(Verdict.FAILED), count(Verdict.SKIPPED));
  }
}
