package io.herd.loadgen.engine;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.outcome.ProbeOutcome;
import io.herd.loadgen.outcome.Propagation;
import io.herd.loadgen.outcome.TapOutcome;
import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.FaultNote;
import io.herd.loadgen.record.Part;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.schedule.Schedule;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Prober;
import io.herd.loadgen.tap.Tap;
import io.herd.loadgen.tap.Taps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what a finished run has seen. */
final class Summary {
  private final Plan plan;
  private final List<Worker> workers;
  private final Timeline timeline;
  private final Taps taps;
  private final IdleConnections idle;

  Summary(
      Plan plan, List<Worker> workers, Timeline timeline, Taps taps, IdleConnections idle) {
    this.plan = plan;
    this.workers = workers;
    this.timeline = timeline;
    this.taps = taps;
    this.idle = idle;
  }

  LoadOutcome outcome(long startMillis, Checkup checkup) throws InterruptedException {
    Map<String, String> servers = servers();
    Window total = timeline.total();
    Phases phases = plan.spec().phases();
    return new LoadOutcome(
        plan.spec(),
        plan.spec().closed() ? "closed" : "open",
        Instant.ofEpochMilli(startMillis).toString(),
        end(),
        Loops.kind(),
        servers,
        part(Phase.WARMUP, 0, Math.min(phases.warmupNanos(), end())),
        part(Phase.MEASURED, Math.min(phases.warmupNanos(), end()), end()),
        total.doneInTime(),
        total.doneInTime() * 1e9 / windowNanos(phases),
        workers.stream().mapToInt(Worker::mostPending).max().orElse(0),
        workers.stream().mapToLong(Worker::unended).sum(),
        idle.outcome(),
        notes(),
        tapped(),
        propagation(servers),
        probed(),
        checkup.finish(total.part(Phase.MEASURED).lag()),
        timeline.intervals());
  }

  /** The end of the measured time since the start, be it planned or early. */
  private long end() {
    return Math.min(plan.spec().phases().endNanos(), plan.stop().nanos());
  }

  /** The length of the window; a recording that ends in it ends it. */
  private double windowNanos(Phases phases) {
    Schedule schedule = plan.schedule();
    long planned = schedule.countBefore(end());
    boolean ends = plan.spec().pace() instanceof Pace.Trace
        && planned > 0 && schedule.intendedNanos(planned) == Schedule.NEVER;
    long end = ends ? schedule.intendedNanos(planned - 1) : end();
    return Math.max(1, end - phases.warmupNanos());
  }

  private PartOutcome part(Phase phase, long from, long to) {
    Part part = timeline.total().part(phase);
    Schedule schedule = plan.schedule();
    long planned = plan.spec().closed()
        ? part.sent()
        : schedule.countBefore(to) - schedule.countBefore(from);
    return PartOutcome.of(part, planned);
  }

  private Map<String, String> servers() {
    Map<String, String> servers = new TreeMap<>();
    workers.stream().flatMap(worker -> worker.connections().stream())
        .forEach(connection -> servers.merge(connection.target().toString(),
            connection.server().toString(),
            (one, other) -> one.isEmpty() ? other : one));
    return servers;
  }

  private List<FaultNote> notes() {
    Map<Fault, FaultNote> first = new EnumMap<>(Fault.class);
    workers.stream().flatMap(worker -> worker.recorder().notes().stream())
        .sorted(Comparator.comparingLong(FaultNote::nanos))
        .forEach(note -> first.putIfAbsent(note.fault(), note));
    return List.copyOf(first.values());
  }

  private List<TapOutcome> tapped() {
    Ledger ledger = plan.ledger();
    if (ledger == null) {
      return List.of();
    }
    List<Boolean> closed = taps.all().stream().map(tap -> tap.counts().closed()).toList();
    taps.close();
    List<TapOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < closed.size(); i++) {
      outcomes.add(TapOutcome.of(ledger, taps.all().get(i), closed.get(i)));
    }
    return outcomes;
  }

  private @Nullable ProbeOutcome probed() {
    Prober prober = plan.prober();
    return prober == null ? null : ProbeOutcome.of(prober);
  }

  private List<Propagation> propagation(Map<String, String> servers) {
    Ledger ledger = plan.ledger();
    Target target = plan.spec().origin();
    if (ledger == null || target == null) {
      return List.of();
    }
    String origin = servers.getOrDefault(target.toString(), "");
    return taps.all().stream().filter(tap -> tap.spec().server().equals(origin)).findFirst()
        .map(at -> others(ledger, at)).orElse(List.of());
  }

  private List<Propagation> others(Ledger ledger, Tap origin) {
    return taps.all().stream().filter(tap -> tap != origin)
        .map(tap -> Propagation.of(ledger, origin, tap)).toList();
  }
}
