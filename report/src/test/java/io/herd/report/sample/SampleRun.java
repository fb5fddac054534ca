package io.herd.report.sample;

import io.herd.report.result.Arm;
import io.herd.report.result.Command;
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
import io.herd.report.result.Window;
import io.herd.report.result.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One run that every guard finds valid, with a field for each thing that a test may spoil. */
public final class SampleRun {
  public String id = "r000";
  public Arm arm = new Arm("netty-epoll", "netty-epoll", OptionalLong.of(412),
      Map.of("threads", "1 event loop"));
  public int block;
  public Marks marks = Marks.NONE;
  public Herd herd = new Herd("ucla-2023", 5, 6, true, 2, 1);
  public Requests requests = new Requests(20_000, 20_000, 20_000, 19_998, 0, Map.of());
  public InFlight inFlight = new InFlight(OptionalLong.of(37), OptionalLong.of(10_000));
  public ServerCounters servers = ServerCounters.of(23_400, 210_600, 187_200, 93_600, 2_600, 2_600);
  public TapCounters tap = new TapCounters(23_400, 23_400);
  public Loopback loopback = Loopback.of(80, 26_000, 61_000);
  public StubUse stub = StubUse.of("wiremock", 1_900, 200);
  public double cpuMicros = 51;
  public double generatorCpus = 0.2;
  public long rssBytes = 190L << 20;
  public long allocatedBytes = 12_400_000;
  public double switches = 1.2;
  public GcPauses gc = GcPauses.of(2, 5.1, 3.2);
  public Map<String, Latency> latencies = new LinkedHashMap<>();
  public List<String> histogramFiles = List.of();
  public List<Window> windows = new ArrayList<>();
  public Map<String, Double> figures = Map.of();
  public Environment environment = environment(0.001);
  public List<Command> commands = List.of(
      new Command("herd", List.of("java", "-Xmx512m", "-jar", "herd.jar", "up", "--json")),
      new Command("generator", List.of("java", "-jar", "herd.jar", "load", "--rate", "2000")));

  /** A valid run of {@code netty-epoll}. */
  public SampleRun() {
    latencies.put(Series.response("IAMAT"), latency(180_000));
    latencies.put(Series.response("WHATSAT"), latency(1_400_000));
    latencies.put(Series.LAG, latency(8_000));
    latencies.put(Series.PROPAGATION, latency(90_000));
    latencies.put(Series.HICCUP_GENERATOR, latency(60_000));
    latencies.put(Series.HICCUP_STUB, latency(60_000));
    latencies.put(Series.HICCUP_CONTROL, latency(60_000));
    latencies.put(Series.HICCUP_HERD, latency(60_000));
    for (var second = 0; second < 8; second++) {
      windows.add(window(second, 180_000 + 1_000 * (second % 3)));
    }
  }

  /** The same run with other summaries. */
  public static RunResult withLatencies(RunResult run, Map<String, Latency> latencies) {
    var old = run.measured();
    return new RunResult(run.id(), run.arm(), run.block(), run.marks(), run.config(),
        run.environment(), run.commands(),
        new Measured(old.windowSeconds(), old.counters(), old.loopback(), old.stub(),
            old.processes(), latencies, old.histogramFiles(), old.windows(), old.figures()));
  }

  /** The same run under another id. */
  public static RunResult renamed(RunResult run, String id) {
    return new RunResult(id, run.arm(), run.block(), run.marks(), run.config(),
        run.environment(), run.commands(), run.measured());
  }

  /** A summary whose percentiles stand in fixed proportion to its median. */
  public static Latency latency(double p50Nanos) {
    return new Latency(20_000, p50Nanos * 1.2, (long) (p50Nanos * 0.4), (long) p50Nanos,
        (long) (p50Nanos * 1.6), (long) (p50Nanos * 3), (long) (p50Nanos * 6),
        (long) (p50Nanos * 12));
  }

  /** The first two seconds are warm-up, the rest is measured. */
  public static Window window(int second, double p50Nanos) {
    return new Window(
        second < 2 ? Window.Phase.WARM_UP : Window.Phase.MEASURED, second, 1, 2_000, 0,
        OptionalDouble.of(p50Nanos), OptionalDouble.of(p50Nanos * 3), OptionalDouble.of(9_000),
        OptionalDouble.of(2_000 * (50 + second % 3)));
  }

  /** A two-core machine that does not exist, with the given share of its time stolen. */
  public static Environment environment(double steal) {
    return environment(steal, "Example CPU @ 2.50GHz");
  }

  /** The same with another CPU. */
  public static Environment environment(double steal, String cpu) {
    return new Environment(
        new Source("0123456789abcdef0123456789abcdef01234567", "clean"),
        new Jdk("25.0.3+9-LTS", "OpenJDK 64-Bit Server VM, Example", List.of("-Xmx512m")),
        new Machine(cpu, 2, "Linux 6.18", "unavailable",
            OptionalDouble.of(23.4)),
        load(1_000, 0),
        load(1_020, 2 * 20 * steal));
  }

  private static Load load(double seconds, double steal) {
    return new Load(OptionalDouble.of(seconds), OptionalDouble.of(0.4),
        OptionalDouble.of(seconds / 100), OptionalDouble.of(2.5), OptionalDouble.of(0),
        OptionalDouble.of(steal));
  }

  /** The run as it stands. */
  public RunResult build() {
    return new RunResult(
        id, arm, block, marks,
        new Config(herd,
            new Workload(2_000, "poisson", 50,
                new TreeMap<>(Map.of("IAMAT", 0.9, "WHATSAT", 0.1)), 1_000, 3, 10, 2,
                Map.of("schedule", 1L)),
            Map.of("resync", "true")),
        environment,
        commands,
        new Measured(
            10, new Counters(requests, inFlight, servers, tap), loopback, stub,
            new Processes(
                use(cpuMicros * requests.doneInWindow(), rssBytes, gc),
                use(generatorCpus * 10e6, 150L << 20, GcPauses.of(1, 2, 2)),
                use(1.1e6, 240L << 20, GcPauses.of(1, 3, 3))),
            latencies, histogramFiles, windows, figures));
  }

  private ProcessUse use(double micros, long rss, GcPauses pauses) {
    var all = switches * requests.doneInWindow();
    return new ProcessUse(2, OptionalDouble.of(micros * 0.7), OptionalDouble.of(micros * 0.3),
        OptionalDouble.empty(), OptionalLong.of(rss), OptionalLong.of(allocatedBytes),
        OptionalLong.of((long) (all * 0.9)), OptionalLong.of((long) (all * 0.1)), pauses);
  }
}
