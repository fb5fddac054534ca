package io.herd.cli.load.result;

import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Phases;
import io.herd.report.guard.LoadFacts;
import io.herd.report.result.Arm;
import io.herd.report.result.Command;
import io.herd.report.result.Config;
import io.herd.report.result.Environment;
import io.herd.report.result.Facts;
import io.herd.report.result.Herd;
import io.herd.report.result.Loopback;
import io.herd.report.result.Marks;
import io.herd.report.result.RunResult;
import io.herd.report.result.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the outcome of a load into the form of a result, as far as a herd shows from outside: links,
 * counters and processes of its servers are unavailable.
 *
 * @param environment with the load before and after
 * @param command what was typed
 * @param ceilings of the generator, if it is calibrated
 * @param calibrationAsked whether the lack of a calibration is to be held against the run
 */
public record LoadRunForm(
    Environment environment,
    List<String> command,
    Optional<Ceilings> ceilings,
    boolean calibrationAsked) {
  /** The arm that every load of a live herd belongs to. */
  public static final Arm ARM = Arm.named("live herd", Facts.UNAVAILABLE);

  /** The run as {@code id}, with its histograms in {@code histogramFile}. */
  public RunResult run(String id, LoadOutcome outcome, String histogramFile) {
    return new RunResult(
        id,
        ARM,
        0,
        Marks.NONE,
        new Config(herd(outcome), workload(outcome.spec()), flags(outcome)),
        environment,
        List.of(new Command("generator", command)),
        new LoadMeasures(outcome).measured(loopback(), List.of(histogramFile)));
  }

  private static Herd herd(LoadOutcome outcome) {
    int servers = outcome.servers().size();
    return new Herd(Facts.UNAVAILABLE, Math.max(1, servers), 0, false, 0, outcome.taps().size());
  }

  private static Workload workload(LoadSpec spec) {
    Phases phases = spec.phases();
    double whatsat = spec.mix().whatsatShare();
    return new Workload(
        SpecText.rate(spec),
        SpecText.kind(spec),
        spec.connections().count(),
        Map.of(Kind.IAMAT.name(), 1 - whatsat, Kind.WHATSAT.name(), whatsat),
        spec.clients(),
        phases.warmupMillis() / 1e3,
        phases.windowMillis() / 1e3,
        phases.drainMillis() / 1e3,
        Map.of("load", spec.seed()));
  }

  private Map<String, String> flags(LoadOutcome outcome) {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("loop", outcome.loop());
    flags.put("generator.engine", outcome.engine());
    flags.put(LoadFacts.BUSIEST_LOOP, String.valueOf(outcome.health().busiestLoop()));
    flags.put(LoadFacts.CEILING, calibrationAsked
        ? ceilings.map(all -> String.valueOf(all.perSecond(outcome.spec())))
            .orElse(Facts.UNAVAILABLE)
        : LoadFacts.NOT_ASKED);
    flags.put("generator.calibratedAt",
        ceilings.map(Ceilings::measuredAt).orElse(Facts.UNAVAILABLE));
    outcome.servers().forEach((target, name) -> flags.put("server." + target, name));
    SpecText.flat(outcome.spec()).forEach((key, value) -> flags.put("spec." + key, value));
    return flags;
  }

  private Loopback loopback() {
    return ceilings.map(all -> Loopback.of(all.loopbackBytes(), (double) all.loopbackP50Nanos(),
        (double) all.loopbackP99Nanos())).orElse(Loopback.UNAVAILABLE);
  }
}
