package io.herd.loadgen.check.format;

import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Exchange;
import io.herd.loadgen.check.Row;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table for people, row by row; only failed rows show what was sent and heard. */
public final class TextReport {
  /** More exchanges of one row nobody reads. */
  private static final int MOST_EXCHANGES = 12;
  private static final String INDENT = "           ";

  private final boolean colour;
  private final boolean verbose;
  private @Nullable Section section;

  /** {@code verbose} shows the exchanges of every row. */
  public TextReport(boolean colour, boolean verbose) {
    this.colour = colour;
    this.verbose = verbose;
  }

  /** Whom the check talks with, and how. */
  public String head(List<Server> servers) {
    StringBuilder text = new StringBuilder();
    for (Server server : servers) {
      text.append(String.format("%-12s %-22s client style %s%s%s%n", server.name(),
          server.target(), server.manners().style(),
          server.manners().staysOpen() ? "" : ", one command per connection",
          server.manners().endsLines() ? "" : ", replies without a newline"));
    }
    return text.toString();
  }

  /** A row, below the head of its section if it is the first one of it. */
  public String row(Row row) {
    StringBuilder text = new StringBuilder();
    if (row.section() != section) {
      section = row.section();
      text.append(String.format("%n%s%n", bold(row.section().toString())));
    }
    text.append(String.format("  %s %-26s %s%s%n", mark(row.verdict()), row.id(), row.title(),
        row.note().isEmpty() || row.verdict() == Verdict.FAILED ? "" : " (" + row.note() + ")"));
    if (verbose || row.verdict() == Verdict.FAILED) {
      details(row, text);
    }
    return text.toString();
  }

  private static void details(Row row, StringBuilder text) {
    int skipped = Math.max(0, row.exchanges().size() - MOST_EXCHANGES);
    if (skipped > 0) {
      text.append(INDENT).append("... ").append(skipped).append(" exchanges before\n");
    }
    for (Exchange exchange : row.exchanges().subList(skipped, row.exchanges().size())) {
      line(text, "sent", exchange.sent(), exchange.server());
      line(text, "got", exchange.got(), exchange.server());
    }
    line(text, "expected", row.expected(), "");
    if (row.verdict() == Verdict.FAILED) {
      line(text, "note", row.note(), "");
    }
  }

  private static void line(StringBuilder text, String what, String content, String server) {
    if (!content.isEmpty()) {
      text.append(String.format("%s%-9s %s%s%n", INDENT, what,
          server.isEmpty() ? "" : server + ": ", content));
    }
  }

  /** The last line. */
  public String score(CheckReport report) {
    return String.format("%n%s by %s%n", bold(report.score()), report.rules());
  }

  private String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> paint("32", "ok    ");
      case FAILED -> paint("1;31", "FAILED");
      case SKIPPED -> paint("33", "skip  ");
    };
  }

  private String bold(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
