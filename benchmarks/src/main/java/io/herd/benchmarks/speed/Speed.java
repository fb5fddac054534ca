package io.herd.benchmarks.speed;

import io.herd.report.stats.Interval;
import io.herd.report.stats.LogRatioT;
import io.herd.report.stats.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Servers beside a reference, all alive at the same time and loaded one after the other in
 * interleaved rounds: 50 connections with 1 and with 16 commands in flight. One server, one event
 * loop, no neighbours. For one thread.
 */
public final class Speed {
  private static final int CONNECTIONS = 50;
  private static final List<Integer> IN_FLIGHT = List.of(1, 16);
  private static final double WARM_UP_SECONDS = 3;
  private static final double LEVEL = 0.95;
  /** A small young generation stays in the processor's caches; there is next to nothing to copy. */
  private static final List<String> FLAGS =
      List.of("-Xms256m", "-Xmx256m", "-Xmn64m", "-XX:+UseSerialGC");

  private final int rounds;
  private final double seconds;
  private final Consumer<String> listener;

  /**
   * Prepares a comparison.
   *
   * @param rounds each loads every server once for each number of commands in flight; at least 2
   * @param seconds of one load
   * @param listener hears a line of progress
   */
  public Speed(int rounds, double seconds, Consumer<String> listener) {
    if (rounds < 2) {
      throw new IllegalArgumentException("rounds is " + rounds + "; an interval needs at least 2");
    }
    this.rounds = rounds;
    this.seconds = seconds;
    this.listener = listener;
  }

  /** Transports against redis-server SET of the same bytes. */
  public List<SpeedRow> againstRedis(List<String> transports)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("herd-speed");
    LineLoad load = LineLoad.build(folder);
    try (Subject redis = RedisSubject.start();
        Subjects herds = new Subjects()) {
      for (String transport : transports) {
        herds.add(HerdSubject.start(transport, FLAGS, folder));
      }
      return measure(load, redis, herds.all());
    }
  }

  /** Each transport against the bare echo server of its own I/O model. */
  public List<SpeedRow> againstEcho(List<String> transports)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("herd-speed");
    LineLoad load = LineLoad.build(folder);
    List<SpeedRow> rows = new ArrayList<>();
    for (String transport : transports) {
      try (Subject echo = EchoSubject.start(transport, FLAGS, folder);
          Subject herd = HerdSubject.start(transport, FLAGS, folder)) {
        rows.addAll(measure(load, echo, List.of(herd)));
      }
    }
    return rows;
  }

  private List<SpeedRow> measure(LineLoad load, Subject reference, List<Subject> others)
      throws IOException, InterruptedException {
    List<Subject> all = new ArrayList<>(others);
    all.add(reference);
    for (Subject subject : all) {
      listener.accept("warming up " + subject.name());
      for (int inFlight : List.of(16, 1)) {
        load.run(subject, CONNECTIONS, inFlight, WARM_UP_SECONDS);
      }
    }
    List<SpeedRow> rows = new ArrayList<>();
    for (int inFlight : IN_FLIGHT) {
      Map<Subject, List<LineLoad.Sample>> samples = rounds(load, all, inFlight);
      for (Subject subject : others) {
        rows.add(row(inFlight, reference.name(), samples.getOrDefault(reference, List.of()),
            subject.name(), samples.getOrDefault(subject, List.of())));
      }
    }
    return rows;
  }

  private Map<Subject, List<LineLoad.Sample>> rounds(
      LineLoad load, List<Subject> all, int inFlight) throws IOException, InterruptedException {
    Map<Subject, List<LineLoad.Sample>> samples = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      List<Subject> order = new ArrayList<>(all);
      Collections.shuffle(order, new Random(round));
      for (Subject subject : order) {
        listener.accept(
            "round " + (round + 1) + " of " + rounds + ", " + inFlight + " in flight: "
                + subject.name());
        samples
            .computeIfAbsent(subject, _ -> new ArrayList<>())
            .add(load.run(subject, CONNECTIONS, inFlight, seconds));
      }
    }
    return samples;
  }

  private static SpeedRow row(int inFlight, String reference, List<LineLoad.Sample> base,
      String name, List<LineLoad.Sample> arm) {
    return new SpeedRow(
        name,
        reference,
        inFlight,
        median(arm, LineLoad.Sample::perSecond),
        median(base, LineLoad.Sample::perSecond),
        ratio(base, arm, LineLoad.Sample::perSecond),
        median(arm, LineLoad.Sample::cpuMicros),
        median(base, LineLoad.Sample::cpuMicros),
        ratio(base, arm, LineLoad.Sample::cpuMicros));
  }

  private static Interval ratio(List<LineLoad.Sample> base, List<LineLoad.Sample> arm,
      ToDoubleFunction<LineLoad.Sample> figure) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      pairs.add(new Pair(i, figure.applyAsDouble(base.get(i)), figure.applyAsDouble(arm.get(i))));
    }
    return new LogRatioT().ratio(pairs, LEVEL);
  }

  private static double median(
      List<LineLoad.Sample> samples, ToDoubleFunction<LineLoad.Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
