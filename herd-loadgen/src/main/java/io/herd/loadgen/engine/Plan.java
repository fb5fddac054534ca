package io.herd.loadgen.engine;

import io.herd.loadgen.record.Request;
import io.herd.loadgen.schedule.ConstantSchedule;
import io.herd.loadgen.schedule.PoissonSchedule;
import io.herd.loadgen.schedule.RampSchedule;
import io.herd.loadgen.schedule.RecordedSchedule;
import io.herd.loadgen.schedule.Schedule;
import io.herd.loadgen.schedule.StepSchedule;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.ProbeSpec;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Prober;
import io.herd.loadgen.trace.Trace;
import io.herd.loadgen.trace.TraceFile;
import io.herd.loadgen.wire.ClientNames;
import io.herd.loadgen.wire.LineWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A spec made ready to run: its schedule, its requests and who the clients are. */
final class Plan {
  private final LoadSpec spec;
  private final Schedule schedule;
  private final Stop stop = new Stop();
  private final Workload workload;
  private final ClientNames names;
  private final ClientStyle style;
  private final Commands commands;
  private final Reports reports;
  private final Clock clock = new Clock();
  private final @Nullable Ledger ledger;
  private final @Nullable Prober prober;

  /** The {@code mark} tells this run's clients from those of other runs. */
  Plan(LoadSpec spec, String mark) {
    this.spec = spec;
    this.ledger = spec.taps().isEmpty() ? null : new Ledger();
    if (spec.pace() instanceof Pace.Trace recorded) {
      Trace trace = TraceFile.read(Path.of(recorded.file()));
      names = new ClientNames(mark, trace.clients());
      workload = new Replay(spec, trace);
      schedule = new RecordedSchedule(trace.nanos(), recorded.speedUp());
      reports = new Reports(trace.clients().size(), spec.connections().oneEach());
    } else {
      names = ClientNames.numbered(mark, Roaming.clients(spec));
      workload = new Roaming(spec);
      schedule = schedule(spec);
      reports = new Reports(Roaming.clients(spec), spec.connections().oneEach());
    }
    style = ClientStyle.parse(spec.connections().style());
    commands = new Commands(names, spec.mix(), style.lineEnd());
    ProbeSpec probe = spec.probe();
    prober = probe == null ? null : new Prober(probe, spec, names);
  }

  private static Schedule schedule(LoadSpec spec) {
    return switch (spec.pace()) {
      case Pace.Constant(double rate) -> new ConstantSchedule(rate);
      case Pace.Poisson(double rate) ->
          new PoissonSchedule(rate, spec.seed(), spec.phases().endNanos());
      case Pace.Ramp(double from, double to) ->
          new RampSchedule(from, to, spec.phases().endNanos());
      case Pace.Steps(var steps) -> new StepSchedule(
          steps.stream().mapToDouble(Pace.Step::rate).toArray(),
          steps.stream().mapToDouble(Pace.Step::seconds).toArray());
      case Pace.Trace _, Pace.Closed _ -> _ -> Schedule.NEVER;
    };
  }

  /** Whoever asks about updates that were sent, if the spec wants that. */
  @Nullable Prober prober() {
    return prober;
  }

  LoadSpec spec() {
    return spec;
  }

  Schedule schedule() {
    return schedule;
  }

  Stop stop() {
    return stop;
  }

  Workload workload() {
    return workload;
  }

  ClientNames names() {
    return names;
  }

  /** How lines end, and whether the output is closed behind them. */
  ClientStyle style() {
    return style;
  }

  Commands commands() {
    return commands;
  }

  Reports reports() {
    return reports;
  }

  /** The books of accepted write-once updates, if there are taps to compare them with. */
  @Nullable Ledger ledger() {
    return ledger;
  }

  /** Whether the taps time what is sent to {@code target}. */
  boolean isOrigin(Target target) {
    return spec.origin() == null || spec.origin().equals(target);
  }

  /** Dates a report with the present, and gives a question the report it must at least see. */
  void date(Request request) {
    switch (request.kind) {
      case IAMAT -> reports.date(request, clock.epochNanos(System.nanoTime()));
      case WHATSAT -> reports.recall(request);
      case MALFORMED -> {}
    }
  }

  /** The line of a request, to be shown. */
  String text(Request request) {
    LineWriter line = new LineWriter();
    commands.line(request, line);
    return line.toString().strip();
  }
}
