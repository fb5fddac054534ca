package io.herd.cli.load;

import io.herd.cli.load.result.LoadResult;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PercentilePlot;
import io.herd.loadgen.outcome.PercentileTable;
import io.herd.loadgen.outcome.PlotStyle;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import java.nio.file.Path;
import java.util.List;

/** A judged load as text; the verdict stands last, because nothing above it holds without it. */
record Shown(LoadResult result, PlotStyle style) {
  private static final int GOOD = 32;
  private static final int BAD = 31;
  private static final int UNSURE = 33;

  String text(LoadOutcome outcome, Path folder) {
    return PercentileTable.of(outcome) + "\n"
        + PercentilePlot.of(outcome, style) + "\n"
        + "result: " + folder + "\n"
        + verdict();
  }

  /** One word, and each objection on a line of its own. */
  String verdict() {
    Verdict verdict = result.verdict();
    List<Ruling> objections = result.objections();
    String guards = result.campaign().rulings().size() + " guards";
    String head = switch (verdict) {
      case Verdict.Valid _ -> paint("VALID", GOOD) + ": " + guards + " have no objection";
      case Verdict.Invalid _ -> paint("INVALID", BAD) + ", not to be used:";
      case Verdict.Unknown _ -> paint("UNKNOWN", UNSURE) + ", a fact is missing:";
    };
    StringBuilder text = new StringBuilder(head).append('\n');
    objections.forEach(ruling -> text.append("  ").append(ruling.guard())
        .append(ruling.verdict() instanceof Verdict.Unknown ? " (unknown)" : "").append(": ")
        .append(ruling.verdict().reason()).append('\n'));
    return style.unicode() ? text.toString() : text.toString().replace('µ', 'u');
  }

  private String paint(String word, int colour) {
    return style.colour() ? "\u001b[1;" + colour + "m" + word + "\u001b[0m" : word;
  }
}
