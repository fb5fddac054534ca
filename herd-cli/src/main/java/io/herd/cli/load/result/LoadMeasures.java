package io.herd.cli.load.result;

import io.herd.loadgen.health.Vitals;
import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.outcome.TimesOutcome;
import io.herd.report.result.Counters;
import io.herd.report.result.GcPauses;
import io.herd.report.result.InFlight;
import io.herd.report.result.Latency;
import io.herd.report.result.Loopback;
import io.herd.report.result.Measured;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.Processes;
import io.herd.report.result.Requests;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.StubUse;
import io.herd.report.result.TapCounters;
import io.herd.report.result.Window;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a load measured, in the form of a result. */
record LoadMeasures(LoadOutcome outcome) {
  Measured measured(Loopback loopback, List<String> histogramFiles) {
    return new Measured(
        windowSeconds(),
        new Counters(
            requests(),
            new InFlight(
                OptionalLong.of(outcome.mostInFlight()),
                OptionalLong.of(outcome.spec().connections().inFlightCap())),
            ServerCounters.UNAVAILABLE,
            taps()),
        loopback,
        StubUse.NONE,
        new Processes(ProcessUse.unavailable(0), generator(), ProcessUse.unavailable(0)),
        latencies(),
        histogramFiles,
        outcome.intervals().stream().map(this::window).toList());
  }

  private double windowSeconds() {
    return Math.max(0, outcome.endNanos() - outcome.spec().phases().warmupNanos()) / 1e9;
  }

  private Requests requests() {
    PartOutcome part = outcome.measured();
    Map<String, Long> errors = new TreeMap<>();
    part.faults().forEach((fault, count) -> errors.put(fault.meaning(), count));
    long lost = (long) outcome.idle().asked() - outcome.idle().survivors();
    if (lost > 0) {
      errors.put("idle connections that were refused or closed", lost);
    }
    return new Requests(part.planned(), part.sent(), part.done(), outcome.doneInWindow(),
        part.censored(), errors);
  }

  /** The tap that saw least speaks for all. */
  private TapCounters taps() {
    return outcome.taps().stream()
        .map(tap -> new TapCounters(tap.expected(), tap.seen()))
        .min((a, b) -> Long.compare(a.seen() - a.expected(), b.seen() - b.expected()))
        .orElse(new TapCounters(0, 0));
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

  private static Latency latency(Distribution times) {
    return new Latency(times.count(), times.meanNanos(), times.minNanos(), times.p50Nanos(),
        times.p90Nanos(), times.p99Nanos(), times.p999Nanos(), times.maxNanos());
  }

  private ProcessUse generator() {
    Vitals used = outcome.health().used();
    return new ProcessUse(
        outcome.health().processors(),
        OptionalDouble.of(used.cpuNanos() / 1e3),
        OptionalDouble.of(0),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        new GcPauses(
            OptionalLong.of(used.collections()),
            OptionalDouble.of((double) used.collectionMillis()),
            OptionalDouble.empty()));
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
