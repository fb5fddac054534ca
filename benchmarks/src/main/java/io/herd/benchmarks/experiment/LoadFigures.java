package io.herd.benchmarks.experiment;

import io.herd.loadgen.health.Vitals;
import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.report.result.GcPauses;
import io.herd.report.result.InFlight;
import io.herd.report.result.Latency;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.TapCounters;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the generator tells of itself and of its taps, in the form of a result. */
public record LoadFigures(LoadOutcome outcome) {
  /** What idle connections that did not last are counted as. */
  public static final String IDLE_LOST = "idle connections that were refused or closed";

  /** Wrong answers by what was wrong with them; to be added to. */
  public Map<String, Long> errors() {
    Map<String, Long> errors = new TreeMap<>();
    outcome.measured().faults().forEach((fault, count) -> errors.put(fault.meaning(), count));
    long lost = (long) outcome.idle().asked() - outcome.idle().survivors();
    if (lost > 0) {
      errors.put(IDLE_LOST, lost);
    }
    return errors;
  }

  public InFlight inFlight() {
    return new InFlight(
        OptionalLong.of(outcome.mostInFlight()),
        OptionalLong.of(outcome.spec().connections().inFlightCap()));
  }

  /** The tap that saw least speaks for all. */
  public TapCounters taps() {
    return outcome.taps().stream()
        .map(tap -> new TapCounters(tap.expected(), tap.seen()))
        .min((a, b) -> Long.compare(a.seen() - a.expected(), b.seen() - b.expected()))
        .orElse(new TapCounters(0, 0));
  }

  /** What the generator's process used; its CPU time is not told apart by user and system. */
  public ProcessUse generator() {
    Vitals used = outcome.health().used();
    return new ProcessUse(
        outcome.health().processors(),
        OptionalDouble.of(used.cpuNanos() / 1e3),
        OptionalDouble.of(0),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        new GcPauses(
            OptionalLong.of(used.collections()),
            OptionalDouble.of((double) used.collectionMillis()),
            OptionalDouble.empty()));
  }

  /** A summary of a series, in nanoseconds. */
  public static Latency latency(Distribution times) {
    return new Latency(times.count(), times.meanNanos(), times.minNanos(), times.p50Nanos(),
        times.p90Nanos(), times.p99Nanos(), times.p999Nanos(), times.maxNanos());
  }
}
