package io.herd.report.sample;

import io.herd.report.guard.Judge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.Herd;
import io.herd.report.result.HistogramLog;
import io.herd.report.result.Latency;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/** Invented campaigns whose arms differ by settings: one by connections, one by topology. */
public final class SampleMatrix {
  private static final List<String> TRANSPORTS = List.of("netty-epoll", "threads-platform");
  private static final int BLOCKS = 3;

  private SampleMatrix() {}

  /** Memory and CPU by connections, and the peak of each arm. */
  public static Campaign connections(Path folder) {
    var random = new SplittableRandom(4);
    var arms = new ArrayList<Arm>();
    for (var connections : List.of(16, 256, 1_024)) {
      for (var transport : TRANSPORTS) {
        arms.add(arm(transport, "connections", String.valueOf(connections)));
      }
    }
    arms.add(copy(arms.getFirst()));
    var runs = new ArrayList<RunResult>();
    for (var block = 0; block < BLOCKS; block++) {
      for (var arm : arms) {
        var number = Integer.parseInt(arm.settings().getOrDefault("connections", "0"));
        var threads = arm.transport().startsWith("threads");
        var sample = run(runs.size(), arm, block, random, folder, 1 + number / 4_000.0);
        sample.rssBytes = (long) (((120L << 20) + number * (threads ? 48_000L : 4_000L))
            * noise(random));
        sample.cpuMicros *= threads ? 1 + Math.log10(number) / 4 : 1.1;
        sample.figures = Map.of("peak.rate", (threads ? 21_000 : 26_000) * noise(random));
        runs.add(sample.build());
      }
    }
    return campaign("memory", arms, runs);
  }

  /** Propagation over two, four and eight hops. */
  public static Campaign topologies(Path folder) {
    var random = new SplittableRandom(5);
    var arms = new ArrayList<Arm>();
    var hops = Map.of("ucla-2023", 2, "ring-8", 4, "line-9", 8);
    for (var topology : List.of("ucla-2023", "ring-8", "line-9")) {
      for (var transport : TRANSPORTS) {
        arms.add(arm(transport, "topology", topology));
      }
    }
    arms.add(copy(arms.getFirst()));
    var runs = new ArrayList<RunResult>();
    for (var block = 0; block < BLOCKS; block++) {
      for (var arm : arms) {
        var topology = arm.settings().getOrDefault("topology", "");
        var sample = run(runs.size(), arm, block, random, folder, hops.getOrDefault(topology, 1));
        sample.herd = new Herd(topology, 5, 6, true, hops.getOrDefault(topology, 1), 1);
        runs.add(sample.build());
      }
    }
    return campaign("propagation", arms, runs);
  }

  private static Campaign campaign(String experiment, List<Arm> arms, List<RunResult> runs) {
    return Judge.standard().judge(Campaign.of("20261121-110000-c1a1-" + experiment, experiment,
        Instant.parse("2026-11-21T11:00:00Z"), List.of("./herd", "claims", "run", experiment),
        arms.getFirst().name(), new AaPair(arms.getFirst().name(), arms.getLast().name()), arms,
        Map.of(), runs));
  }

  private static Arm arm(String transport, String setting, String value) {
    var base = TRANSPORTS.getFirst() + " " + setting + "=" + value;
    var settings = new LinkedHashMap<String, String>();
    settings.put("transport", transport);
    settings.put(setting, value);
    return new Arm(transport + " " + setting + "=" + value, transport,
        OptionalLong.of(transport.startsWith("threads") ? 268 : 412),
        Map.of("threads", transport.startsWith("threads") ? "one a connection" : "1 event loop"),
        settings, transport.equals(TRANSPORTS.getFirst()) ? "" : base);
  }

  private static Arm copy(Arm arm) {
    return new Arm(arm.name() + " (A/A)", arm.transport(), arm.codeLines(), arm.setUp(),
        arm.settings(), arm.name());
  }

  private static SampleRun run(int number, Arm arm, int block, SplittableRandom random,
      Path folder, double time) {
    var sample = new SampleRun();
    sample.id = "r%03d".formatted(number);
    sample.arm = arm;
    sample.block = block;
    var threads = arm.transport().startsWith("threads");
    sample.cpuMicros = 48 * (threads ? 1.3 : 1) * noise(random);
    sample.switches = (threads ? 3.1 : 0.4) * noise(random);
    sample.allocatedBytes = (long) (12_400_000 * (threads ? 0.7 : 1) * noise(random));
    var histograms = Map.of(
        Series.response("IAMAT"), drawn(random, 60_000 + 90_000 * time * (threads ? 1.4 : 1)),
        Series.PROPAGATION, drawn(random, 30_000 * time * (threads ? 1.5 : 1)));
    var file = "r%03d.hlog".formatted(number);
    HistogramLog.write(folder.resolve(file), histograms);
    histograms.forEach((series, h) -> sample.latencies.put(series, Latency.of(h)));
    sample.histogramFiles = List.of(file);
    return sample;
  }

  private static Histogram drawn(SplittableRandom random, double mean) {
    var histogram = new Histogram(10_000_000_000L, 2);
    for (var i = 0; i < 500; i++) {
      histogram.recordValue((long) (mean * StrictMath.exp(random.nextGaussian(0, 0.4))));
    }
    return histogram;
  }

  private static double noise(SplittableRandom random) {
    return StrictMath.exp(random.nextGaussian(0, 0.02));
  }
}
