package io.herd.cli.sim;

import io.herd.sim.strategy.Loss;
import io.herd.sim.strategy.TrialResult;
import java.util.Locale;
import java.util.OptionalLong;

/** Strategies side by side, as they are printed. */
final class StrategyTable {
  private StrategyTable() {}

  static FigureTable of(String title, int partitionMillis) {
    FigureTable table = new FigureTable("Strategies", title).words("trouble", "strategy")
        .figures("messages", "bytes", "resync", "reach all", "p50", "p99", "max",
            "in step", "breaks")
        .note("Messages, bytes and the bytes among them for resync are per update; p50, p99 and max"
            + " are times from an update to the last server, of the updates that reached all.")
        .note("'in step' is counted from the last update, or from the heal if that is later;"
            + " a dash: not within the patience.");
    return partitionMillis == 0 ? table
        : table.note("The partition lasts " + Figure.millis(partitionMillis)
            + " and cuts off half of the servers, while updates go on at both sides.");
  }

  static void add(FigureTable table, TrialResult result, boolean parted) {
    table.row(what(result.loss(), parted), result.strategy(),
        Figure.tenths((double) result.messages() / result.updates()),
        Figure.whole((double) result.bytes() / result.updates()),
        Figure.whole((double) result.resyncBytes() / result.updates()),
        String.format(Locale.ROOT, "%.0f %%", 100.0 * result.reachedAll() / result.updates()),
        millis(result.quantile(0.5)), millis(result.quantile(0.99)), millis(result.quantile(1)),
        millis(result.convergedMillis()), Figure.whole(result.breaks()));
  }

  private static String what(Loss loss, boolean parted) {
    String kind = switch (loss.kind()) {
      case BREAK -> "break";
      case DROP -> "drop";
    };
    return parted ? "cut, " + kind
        : String.format(Locale.ROOT, "%s %.0f %%", kind, loss.share() * 100);
  }

  private static String millis(OptionalLong millis) {
    return millis.isPresent() ? Figure.millis(millis.getAsLong()) : "-";
  }
}
