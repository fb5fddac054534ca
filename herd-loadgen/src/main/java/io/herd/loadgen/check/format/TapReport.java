package io.herd.loadgen.check.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Exchange;
import io.herd.loadgen.check.Row;
import io.herd.loadgen.check.Verdict;

/** The Test Anything Protocol, version 14; a failed row has its exchanges as YAML. */
public final class TapReport {
  private TapReport() {}

  /** The whole file. */
  public static String of(CheckReport report) {
    StringBuilder text = new StringBuilder("TAP version 14\n");
    text.append("1..").append(report.rows().size()).append('\n');
    int number = 0;
    for (Row row : report.rows()) {
      point(text, ++number, row);
    }
    return text.append("# ").append(report.score()).append(" by ").append(report.rules())
        .append('\n').toString();
  }

  private static void point(StringBuilder text, int number, Row row) {
    text.append(row.verdict() == Verdict.FAILED ? "not ok " : "ok ").append(number)
        .append(" - ").append(row.id()).append(": ").append(escaped(row.title()));
    if (row.verdict() == Verdict.SKIPPED) {
      text.append(" # SKIP ").append(escaped(row.note()));
    }
    text.append('\n');
    if (row.verdict() == Verdict.FAILED) {
      diagnosis(text, row);
    }
  }

  private static void diagnosis(StringBuilder text, Row row) {
    text.append("  ---\n  section: ").append(row.section())
        .append("\n  duration_ms: ").append(row.millis())
        .append("\n  expected: ").append(quoted(row.expected()));
    if (!row.note().isEmpty()) {
      text.append("\n  note: ").append(quoted(row.note()));
    }
    text.append(row.exchanges().isEmpty() ? "\n  exchanges: []" : "\n  exchanges:");
    for (Exchange exchange : row.exchanges()) {
      text.append("\n    - server: ").append(quoted(exchange.server()))
          .append("\n      sent: ").append(quoted(exchange.sent()))
          .append("\n      got: ").append(quoted(exchange.got()));
    }
    text.append("\n  ...\n");
  }

  /** A string of JSON is one of YAML, too. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("#", "\\#");
  }
}
