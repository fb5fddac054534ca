package io.herd.report.sample;

import io.herd.report.guard.Judge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.HistogramLog;
import io.herd.report.result.Latency;
import io.herd.report.result.Loopback;
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

/**
 * A whole invented campaign: five arms that ran, one that could not, and one that stays invalid.
 */
public final class SampleCampaign {
  private static final int BLOCKS = 4;
  private static final int REQUESTS = 4_000;

  /** What an arm's figures are drawn around, each as a multiple of the base line's. */
  private record Nature(Arm arm, double cpu, double bytes, double switches, double time,
      double memory) {}

  private static final List<Nature> NATURES = List.of(
      nature("netty-epoll", "netty-epoll", 412, "1 event loop", 1, 1, 1, 1, 1),
      nature("netty-epoll (A/A)", "netty-epoll", 412, "1 event loop", 1, 1, 1, 1, 1),
      nature("netty-nio", "netty-nio", 405, "1 event loop", 1.09, 1.02, 1.05, 1.06, 1.01),
      nature("threads-platform", "threads-platform", 268, "1 thread a connection", 1.41, 0.62,
          2.9, 1.32, 1.34),
      nature("threads-virtual", "threads-virtual", 268, "2 carriers", 1.72, 0.83, 1.8, 2.1, 1.12));

  private SampleCampaign() {}

  /** The campaign, with its histogram files written to the folder. */
  public static Campaign write(Path folder) {
    var random = new SplittableRandom(20_261_121);
    var runs = new ArrayList<RunResult>();
    for (var block = 0; block < BLOCKS; block++) {
      var weather = StrictMath.exp(random.nextGaussian(0, 0.04));
      for (var nature : NATURES) {
        runs.add(run(runs.size(), nature, block, weather, random, folder));
      }
    }
    spoil(runs);
    var uring = Arm.named("netty-io_uring", "netty-io_uring");
    var arms = new ArrayList<>(NATURES.stream().map(Nature::arm).toList());
    arms.add(uring);
    return Judge.standard().judge(Campaign.of(
        "20261121-100000-5eed", "compare", Instant.parse("2026-11-21T10:00:00Z"),
        List.of("./herd", "compare", "--seed", "1"), "netty-epoll",
        new AaPair("netty-epoll", "netty-epoll (A/A)"), arms,
        Map.of(uring.name(), "the kernel refuses io_uring_setup: Operation not permitted"), runs));
  }

  /**
   * One arm's generator late in two blocks of four and never repeated, and a run that was set aside
   * and repeated.
   */
  private static void spoil(List<RunResult> runs) {
    for (var number : List.of(9, 14)) {
      var late = runs.get(number);
      var latencies = new LinkedHashMap<>(late.measured().latencies());
      latencies.put(Series.LAG, SampleRun.latency(160_000));
      runs.set(number, SampleRun.withLatencies(late, latencies));
    }
    runs.add(7, SampleRun.renamed(runs.get(7), "r007-void").voided("hiccups, and repeated"));
  }

  private static RunResult run(int number, Nature nature, int block, double weather,
      SplittableRandom random, Path folder) {
    var sample = new SampleRun();
    sample.id = "r%03d".formatted(number);
    sample.arm = nature.arm;
    sample.block = block;
    sample.cpuMicros = 51 * nature.cpu * weather * noise(random, 0.015);
    sample.allocatedBytes = (long) (12_400_000 * nature.bytes * noise(random, 0.002));
    sample.switches = 1.2 * nature.switches * noise(random, 0.02);
    sample.rssBytes = (long) ((190L << 20) * nature.memory * noise(random, 0.01));
    sample.loopback = Loopback.of(80, Math.rint(26_000 * weather), Math.rint(61_000 * weather));
    var time = nature.time * weather * noise(random, 0.02);
    var histograms = new LinkedHashMap<String, Histogram>();
    histograms.put(Series.response("IAMAT"), drawn(random, 60_000, 120_000 * time, 0.5));
    histograms.put(Series.response("WHATSAT"), drawn(random, 700_000, 600_000 * time, 0.4));
    histograms.put(Series.PROPAGATION, drawn(random, 50_000, 50_000 * time, 0.4));
    var file = "r%03d.hlog".formatted(number);
    HistogramLog.write(folder.resolve(file), histograms);
    histograms.forEach((series, h) -> sample.latencies.put(series, Latency.of(h)));
    sample.histogramFiles = List.of(file);
    return sample.build();
  }

  private static Histogram drawn(SplittableRandom random, double least, double mean, double tail) {
    var histogram = new Histogram(10_000_000_000L, 2);
    for (var i = 0; i < REQUESTS; i++) {
      histogram.recordValue((long) (least + mean * StrictMath.exp(random.nextGaussian(0, tail))));
    }
    return histogram;
  }

  private static double noise(SplittableRandom random, double deviation) {
    return StrictMath.exp(random.nextGaussian(0, deviation));
  }

  private static Nature nature(String name, String transport, long lines, String threads,
      double cpu, double bytes, double switches, double time, double memory) {
    var arm = new Arm(name, transport, OptionalLong.of(lines), Map.of("threads", threads));
    return new Nature(arm, cpu, bytes, switches, time, memory);
  }
}
