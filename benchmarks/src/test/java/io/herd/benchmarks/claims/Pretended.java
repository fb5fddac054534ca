package io.herd.benchmarks.claims;

import io.herd.benchmarks.experiment.ArmsOf;
import io.herd.benchmarks.experiment.plan.Cell;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.Config;
import io.herd.report.result.Counters;
import io.herd.report.result.Environment;
import io.herd.report.result.GcPauses;
import io.herd.report.result.Herd;
import io.herd.report.result.InFlight;
import io.herd.report.result.Jdk;
import io.herd.report.result.Latency;
import io.herd.report.result.Load;
import io.herd.report.result.Loopback;
import io.herd.report.result.Machine;
import io.herd.report.result.Marks;
import io.herd.report.result.Measured;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.Processes;
import io.herd.report.result.Requests;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.Source;
import io.herd.report.result.StubUse;
import io.herd.report.result.TapCounters;
import io.herd.report.result.Workload;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Results that were never measured: four blocks of every arm on a machine of four cores, a thousand
 * requests in ten seconds.
 */
final class Pretended {
  private static final int BLOCKS = 4;
  private static final int REQUESTS = 1_000;
  private static final double SECONDS = 10;
  private static final Environment FOUR_CORES = new Environment(
      new Source("0123456789abcdef0123456789abcdef01234567", "clean"),
      new Jdk("25", "a VM", List.of()),
      new Machine("a CPU", 4, "Linux", "unavailable", OptionalDouble.empty()),
      Load.UNAVAILABLE, Load.UNAVAILABLE);

  /** What an arm takes in every block. */
  record Figures(double cpuMicros, double switches, double peak, double rss, double nanos) {
    static final Figures ONE = new Figures(100, 2, 1_000, 1 << 20, 100_000);

    Figures cpu(double factor) {
      return new Figures(cpuMicros * factor, switches, peak, rss, nanos);
    }

    Figures switches(double factor) {
      return new Figures(cpuMicros, switches * factor, peak, rss, nanos);
    }

    Figures peak(double factor) {
      return new Figures(cpuMicros, switches, peak * factor, rss, nanos);
    }

    Figures rss(double factor) {
      return new Figures(cpuMicros, switches, peak, rss * factor, nanos);
    }

    Figures slow(double factor) {
      return new Figures(cpuMicros, switches, peak, rss, nanos * factor);
    }

    /** So many cores in use at its load. */
    Figures cores(double cores) {
      return new Figures(cores * SECONDS * 1e6 / REQUESTS, switches, peak, rss, nanos);
    }
  }

  private Pretended() {}

  static Campaign campaign(String experiment, Function<Map<String, String>, Figures> measured) {
    List<Arm> arms = new ArrayList<>();
    var plan = ExperimentFile.shipped(experiment);
    for (Cell cell : plan.cells()) {
      arms.addAll(new ArmsOf(Path.of(".")).of(cell));
    }
    Arm base = new ArmsOf(Path.of(".")).of(plan.base()).getFirst();
    Arm copy = new Arm(base.name() + " (again)", base.transport(), base.codeLines(), base.setUp(),
        base.settings(), base.name());
    arms.add(copy);
    List<RunResult> runs = new ArrayList<>();
    for (Arm arm : arms) {
      for (int block = 0; block < BLOCKS; block++) {
        runs.add(run(arm, block, measured.apply(arm.settings())));
      }
    }
    return Campaign.of("id", experiment, Instant.EPOCH, List.of("herd"), base.name(),
        new AaPair(base.name(), copy.name()), arms, Map.of(), runs);
  }

  /** Arms differ by a few thousandths from block to block, each in its own way. */
  private static RunResult run(Arm arm, int block, Figures all) {
    double factor = 1 + 0.002 * ((arm.name().length() + block * 7) % 5);
    Latency latency = new Latency(REQUESTS, all.nanos * factor, 1, (long) (all.nanos * factor),
        (long) (all.nanos * 2), (long) (all.nanos * 3), (long) (all.nanos * 4),
        (long) (all.nanos * 5));
    double micros = all.cpuMicros * factor * REQUESTS;
    ProcessUse herd = new ProcessUse(4, OptionalDouble.of(micros), OptionalDouble.of(0),
        OptionalDouble.empty(), OptionalLong.of((long) (all.rss * factor)), OptionalLong.empty(),
        OptionalLong.of((long) (all.switches * factor * REQUESTS)), OptionalLong.of(0),
        GcPauses.UNAVAILABLE);
    Measured measured = new Measured(SECONDS,
        new Counters(new Requests(REQUESTS, REQUESTS, REQUESTS, REQUESTS, 0, Map.of()),
            InFlight.UNAVAILABLE, ServerCounters.UNAVAILABLE, new TapCounters(0, 0)),
        Loopback.of(80, 20_000, 30_000), StubUse.NONE,
        new Processes(herd, ProcessUse.unavailable(4), ProcessUse.unavailable(4)),
        Map.of(Series.response("IAMAT"), latency, Series.PROPAGATION, latency),
        List.of(), List.of(), Map.of(Measured.PEAK_RATE, all.peak * factor));
    return new RunResult(arm.name() + block, arm, block, Marks.NONE,
        new Config(new Herd("ucla-2023", 5, 6, true, 2, 2),
            new Workload(100, "poisson", 64, Map.of("IAMAT", 1.0), 64, 1, SECONDS, 1, Map.of()),
            Map.of()),
        FOUR_CORES, List.of(), measured);
  }
}
