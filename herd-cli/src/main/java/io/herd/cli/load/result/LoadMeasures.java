package io.herd.cli.load.result;

import static io.herd.benchmarks.experiment.LoadFigures.latency;

import io.herd.benchmarks.experiment.LoadFigures;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.outcome.TimesOutcome;
import io.herd.report.result.Counters;
import io.herd.report.result.Latency;
import io.herd.report.result.Loopback;
import io.herd.report.result.Measured;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.Processes;
import io.herd.report.result.Requests;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.StubUse;
import io.herd.report.result.Window;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What a load measured, in the form of a result. */
record LoadMeasures(LoadOutcome outcome) {
  Measured measured(Loopback loopback, List<String> histogramFiles) {
    return new Measured(
        windowSeconds(),
        new Counters(
            requests(),
            figures().inFlight(),
            ServerCounters.UNAVAILABLE,
            figures().taps()),
        loopback,
        StubUse.NONE,
        new Processes(ProcessUse.unavailable(0), figures().generator(), ProcessUse.unavailable(0)),
        latencies(),
        histogramFiles,
        outcome.intervals().stream().map(this::window).toList());
  }

  private LoadFigures figures() {
    return new LoadFigures(outcome);
  }

  private double windowSeconds() {
    return Math.max(0, outcome.endNanos() - outcome.spec().phases().warmupNanos()) / 1e9;
  }

  private Requests requests() {
    PartOutcome part = outcome.measured();
    return new Requests(part.planned(), part.sent(), part.done(), outcome.doneInWindow(),
        part.censored(), figures().errors());
  }

  private Map<String, Latency> latencies() {
    Map<String, Latency> all = new TreeMap<>();
    times(all, "IAMAT", outcome.measured().iamat());
    times(all, "WHATSAT", outcome.measured().whatsat());
    times(all, "malformed", outcome.measured().malformed());
    all.put(Series.LAG, latency(outcome.health().lag()));
    all.put(Series.HICCUP_GENERATOR, latency(outcome.health().hiccups()));
    outcome.taps().forEach(tap -> all.put("tap." + tap.server(), latency(tap.latency())));
    outcome.propagation().forEach(
        way -> all.put("propagation." + way.from() + "." + way.to(), latency(way.latency())));
    return all;
  }

  private static void times(Map<String, Latency> all, String command, TimesOutcome times) {
    if (times.response().count() > 0) {
      all.put(Series.response(command), latency(times.response()));
      all.put(Series.service(command), latency(times.service()));
    }
  }

  private Window window(Interval interval) {
    return new Window(
        WindowsCsv.phase(outcome.spec().phases(), interval),
        interval.startNanos() / 1e9,
        (interval.endNanos() - interval.startNanos()) / 1e9,
        interval.done(),
        interval.faults() + interval.censored(),
        OptionalDouble.of((double) interval.p50Nanos()),
        OptionalDouble.of((double) interval.p99Nanos()),
        OptionalDouble.of((double) interval.lagP99Nanos()),
        OptionalDouble.empty());
  }
}
