package io.herd.benchmarks.experiment;

import static io.herd.benchmarks.experiment.LoadFigures.latency;

import io.herd.benchmarks.experiment.plan.TrialSpec;
import io.herd.benchmarks.process.Usage;
import io.herd.benchmarks.process.Usage.Part;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.outcome.Propagation;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Phases;
import io.herd.report.result.Counters;
import io.herd.report.result.GcPauses;
import io.herd.report.result.Latency;
import io.herd.report.result.Measured;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.Processes;
import io.herd.report.result.Requests;
import io.herd.report.result.Series;
import io.herd.report.result.StubUse;
import io.herd.report.result.Window;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Puts what a trial left behind into the form of a result. */
final class RunAssembly {
  private final TrialSpec spec;
  private final Phases phases;
  private final Calibration calibration;
  private final Evidence evidence;
  private final LoadOutcome outcome;
  private final LoadFigures figures;

  RunAssembly(TrialSpec spec, LoadSpec load, Calibration calibration, Evidence evidence) {
    this.spec = spec;
    phases = load.phases();
    this.calibration = calibration;
    this.evidence = evidence;
    outcome = evidence.outcome();
    figures = new LoadFigures(outcome);
  }

  /** The measured part of the run; {@code histograms} are relative to the campaign's folder. */
  Measured measured(List<String> histograms) {
    return new Measured(
        evidence.to().secondsSince(evidence.from()),
        new Counters(
            requests(),
            figures.inFlight(),
            evidence.counters(),
            figures.taps()),
        calibration.loopback(),
        stub(),
        new Processes(herd(), figures.generator(), stubUse()),
        latencies(),
        histograms,
        outcome.intervals().stream().map(this::window).toList(),
        figures());
  }

  private Map<String, Double> figures() {
    Map<String, Double> known = new TreeMap<>(evidence.stages());
    known.put(TimeWait.FIGURE, (double) evidence.to().timeWait());
    evidence.to().herd().get(Part.THREADS)
        .ifPresent(threads -> known.put(Measured.THREADS, threads));
    return known;
  }

  private double windowSeconds() {
    return phases.windowMillis() / 1e3;
  }

  private Requests requests() {
    PartOutcome part = outcome.measured();
    return new Requests(
        part.planned(),
        part.sent(),
        part.done(),
        outcome.doneInWindow(),
        part.censored(),
        figures.errors());
  }

  private Map<String, Latency> latencies() {
    Map<String, Latency> all = new TreeMap<>();
    PartOutcome part = outcome.measured();
    all.put(Series.response("IAMAT"), latency(part.iamat().response()));
    all.put(Series.service("IAMAT"), latency(part.iamat().service()));
    if (part.whatsat().response().count() > 0) {
      all.put(Series.response("WHATSAT"), latency(part.whatsat().response()));
      all.put(Series.service("WHATSAT"), latency(part.whatsat().service()));
    }
    all.put(Series.LAG, latency(outcome.health().lag()));
    all.put(Series.HICCUP_GENERATOR, latency(outcome.health().hiccups()));
    for (Propagation between : outcome.propagation()) {
      all.put(Series.PROPAGATION, latency(between.latency()));
    }
    return all;
  }

  private ProcessUse herd() {
    return use(evidence.to().herd().since(evidence.from().herd()));
  }

  private ProcessUse stubUse() {
    if (evidence.from().stub().isEmpty() || evidence.to().stub().isEmpty()) {
      return ProcessUse.unavailable(Runtime.getRuntime().availableProcessors());
    }
    return use(evidence.to().stub().get().since(evidence.from().stub().get()));
  }

  private static ProcessUse use(Usage used) {
    return new ProcessUse(
        Runtime.getRuntime().availableProcessors(),
        used.get(Part.USER_MICROS),
        used.get(Part.SYSTEM_MICROS),
        used.get(Part.COMPILER_MICROS),
        used.count(Part.RSS_BYTES),
        used.count(Part.ALLOCATED_BYTES),
        used.count(Part.VOLUNTARY_SWITCHES),
        used.count(Part.INVOLUNTARY_SWITCHES),
        new GcPauses(
            used.count(Part.COLLECTIONS), used.get(Part.PAUSE_MILLIS), OptionalDouble.empty()));
  }

  private static OptionalDouble exact(long value) {
    return OptionalDouble.of((double) value);
  }

  private StubUse stub() {
    if (!spec.asksPlaces()) {
      return StubUse.NONE;
    }
    double asked = outcome.measured().whatsat().response().count() / windowSeconds();
    return StubUse.of(
        spec.stub().name().toLowerCase(Locale.ROOT), calibration.stubPerSecond(), asked);
  }

  private Window window(Interval interval) {
    long warmUp = phases.warmupNanos();
    long end = phases.endNanos();
    Window.Phase phase =
        interval.endNanos() <= warmUp
            ? Window.Phase.WARM_UP
            : interval.startNanos() < end ? Window.Phase.MEASURED : Window.Phase.DRAIN;
    return new Window(
        phase,
        interval.startNanos() / 1e9,
        (interval.endNanos() - interval.startNanos()) / 1e9,
        interval.done(),
        interval.faults(),
        exact(interval.p50Nanos()),
        exact(interval.p99Nanos()),
        exact(interval.lagP99Nanos()),
        OptionalDouble.empty());
  }
}
