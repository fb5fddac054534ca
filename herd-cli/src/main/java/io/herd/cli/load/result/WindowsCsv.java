package io.herd.cli.load.result;

import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.Phases;
import io.herd.report.result.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's time line as CSV: a row for each interval, units in the heads. */
public final class WindowsCsv {
  /** The file's name in a run's folder. */
  public static final String NAME = "windows.csv";

  private static final String HEAD = "phase,startSeconds,endSeconds,sent,done,donePerSecond,"
      + "faults,censored,responseP50Micros,responseP99Micros,lagP99Micros";

  private WindowsCsv() {}

  public static void write(LoadOutcome outcome, Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    outcome.intervals().forEach(interval -> lines.add(row(outcome.spec().phases(), interval)));
    Files.write(folder.resolve(NAME), lines);
  }

  private static String row(Phases phases, Interval interval) {
    return String.format(Locale.ROOT, "%s,%.3f,%.3f,%d,%d,%.1f,%d,%d,%.1f,%.1f,%.1f",
        phase(phases, interval), interval.startNanos() / 1e9, interval.endNanos() / 1e9,
        interval.sent(), interval.done(), interval.donePerSecond(), interval.faults(),
        interval.censored(), interval.p50Nanos() / 1e3, interval.p99Nanos() / 1e3,
        interval.lagP99Nanos() / 1e3);
  }

  /** Where the middle of an interval lies. */
  static Window.Phase phase(Phases phases, Interval interval) {
    long middle = (interval.startNanos() + interval.endNanos()) / 2;
    if (middle < phases.warmupNanos()) {
      return Window.Phase.WARM_UP;
    }
    return middle < phases.endNanos() ? Window.Phase.MEASURED : Window.Phase.DRAIN;
  }
}
