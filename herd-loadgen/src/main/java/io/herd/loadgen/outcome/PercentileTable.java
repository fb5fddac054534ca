package io.herd.loadgen.outcome;

import java.util.Formatter;
import java.util.Locale;

/** A run's outcome as plain text for a terminal, times in milliseconds. */
public final class PercentileTable {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Formatter text = new Formatter(Locale.ROOT);

  private PercentileTable() {}

  /** What became of the measured requests, and their times. */
  public static String of(LoadOutcome outcome) {
    PercentileTable table = new PercentileTable();
    table.counts(outcome);
    table.text.format("%-22s%10s%11s%11s%11s%11s%11s%n",
        "ms", "count", "p50", "p90", "p99", "p99.9", "max");
    table.times("IAMAT", outcome.measured().iamat());
    table.times("WHATSAT", outcome.measured().whatsat());
    table.times("malformed", outcome.measured().malformed());
    outcome.taps().forEach(tap -> table.row("seen at " + tap.server(), tap.latency()));
    outcome.propagation().forEach(p -> table.row(p.from() + " to " + p.to(), p.latency()));
    outcome.taps().forEach(table::seen);
    table.manners(outcome);
    outcome.firstFaults().forEach(note -> table.text.format("first %s at %s: %s -> %s%n",
        note.fault(), note.target(), note.asked(), note.got()));
    return table.text.toString();
  }

  private void counts(LoadOutcome outcome) {
    PartOutcome measured = outcome.measured();
    text.format(
        "%s loop, %.1f requests/s done; %d planned, %d sent, %d done, %d censored, %d faulty%n",
        outcome.loop(), outcome.donePerSecond(), measured.planned(), measured.sent(),
        measured.done(), measured.censored(), measured.faultCount());
    if (outcome.spec().closed()) {
      text.format("a closed loop asks a slow server less: compare its times with no open loop's%n");
    }
    if (!measured.faults().isEmpty()) {
      text.format("faults: %s%n", measured.faults());
    }
  }

  private void times(String kind, TimesOutcome times) {
    if (times.lag().count() > 0) {
      row(kind + " response", times.response());
      row(kind + " service", times.service());
      row(kind + " lag", times.lag());
    }
  }

  private void seen(TapOutcome tap) {
    text.format("tap %s: %.2f %% of updates seen (%d of %d), %d again, %d messages in all%n",
        tap.server(), 100 * tap.seenShare(), tap.seen(), tap.expected(), tap.duplicates(),
        tap.messages());
  }

  private void manners(LoadOutcome outcome) {
    ProbeOutcome probe = outcome.probe();
    if (probe != null) {
      Long p50 = probe.p50Nanos();
      text.format("known at %s: p50 %s (%s)%n", probe.target(),
          p50 == null ? "unavailable" : "%.3f ms".formatted(p50 / NANOS_PER_MILLI), probe.note());
    }
    IdleOutcome idle = outcome.idle();
    if (idle.asked() > 0) {
      text.format("idle connections: %d of %d opened, %d still open at the end%n",
          idle.opened(), idle.asked(), idle.survivors());
    }
    if (outcome.unended() > 0) {
      text.format("%d replies did not end in the line feeds that belong there%n",
          outcome.unended());
    }
  }

  private void row(String name, Distribution times) {
    text.format("%-22s%10d%11.3f%11.3f%11.3f%11.3f%11.3f%n", name, times.count(),
        times.p50Nanos() / NANOS_PER_MILLI, times.p90Nanos() / NANOS_PER_MILLI,
        times.p99Nanos() / NANOS_PER_MILLI,
        times.p999Nanos() / NANOS_PER_MILLI, times.maxNanos() / NANOS_PER_MILLI);
  }
}
