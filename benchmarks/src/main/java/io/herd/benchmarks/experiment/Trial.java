package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.herd.benchmarks.experiment.plan.StubKind;
import io.herd.benchmarks.experiment.plan.TrialSpec;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.benchmarks.system.Systems;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.node.file.HerdFile;
import io.herd.node.process.HerdProcess;
import io.herd.node.process.Scheduling;
import io.herd.report.result.Command;
import io.herd.report.result.Environment;
import io.herd.report.result.ServerCounters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One trial of one arm: fresh processes for the stub, the herd and the generator. The generator
 * runs at a higher priority, so that on few cores it is not the one that waits: a late request
 * would be booked on the herd.
 */
final class Trial implements AutoCloseable {
  private static final Duration AFTER_WINDOW = Duration.ofSeconds(30);

  private final Environment environment;
  private final CampaignListener listener;
  private final Path folder;
  private final @Nullable StubJvm stub;
  private final DoorFiles doors;
  private final Subject herd;

  private Trial(Environment environment, CampaignListener listener, Path folder,
      @Nullable StubJvm stub, DoorFiles doors, Subject herd) {
    this.environment = environment;
    this.listener = listener;
    this.folder = folder;
    this.stub = stub;
    this.doors = doors;
    this.herd = herd;
  }

  /**
   * Starts the stub, if it is needed, and the herd.
   *
   * @param environment of the sitting
   * @param folder where its files go; it exists
   */
  static Trial start(TrialPlan plan, Environment environment, Path folder,
      CampaignListener listener) throws IOException, InterruptedException {
    TrialSpec spec = plan.spec();
    StubJvm stub = spec.asksPlaces()
        ? StubJvm.start(spec.placesDelay(), spec.stub() == StubKind.FAST, folder)
        : null;
    DoorFiles doors = new DoorFiles();
    try {
      HerdFile file = doors.lock(
          plan.herdFile(Optional.ofNullable(stub).map(StubJvm::url)), spec.peerDoor());
      return new Trial(environment, listener, folder, stub, doors, herd(spec, file, folder));
    } catch (IOException | InterruptedException | RuntimeException e) {
      doors.delete();
      if (stub != null) {
        stub.close();
      }
      throw e;
    }
  }

  private static Subject herd(TrialSpec spec, HerdFile file, Path folder)
      throws IOException, InterruptedException {
    HerdSystem system = Systems.find(spec.transport());
    return spec.processEach()
        ? new OneProcessEach(SystemHerd.start(
            file, SystemHerd.all(file, system), folder, HerdFlags.shared(spec)))
        : new OneJvm(HerdProcess.start(file, Scheduling.subject(), HerdFlags.of(spec), folder));
  }

  Subject herd() {
    return herd;
  }

  /** Drives it once, with a generator of its own; blocks for the whole length. */
  Evidence load(LoadSpec spec) throws IOException, InterruptedException {
    Environment started = environment.started();
    Optional<Tally> before = herd.tally();
    try (GeneratorProcess generator = GeneratorProcess.start(spec, folder, this::progress)) {
      sleepUntil(generator.windowFrom());
      Probes from = Probes.read(herd, stub);
      sleepUntil(generator.windowTo());
      Probes to = Probes.read(herd, stub);
      LoadOutcome outcome = generator.await(AFTER_WINDOW);
      Optional<Tally> after = Tally.settled(herd);
      ServerCounters counters =
          after.flatMap(a -> before.map(a::since)).orElse(ServerCounters.UNAVAILABLE);
      Map<String, Double> stages = Stages.figures(gauges(before), gauges(after));
      Map<String, String> setUp = new LinkedHashMap<>(after.map(Tally::setUp).orElse(Map.of()));
      setUp.putAll(herd.setUp());
      return new Evidence(counters, stages, from, to, outcome, started.ended(), setUp,
          commands(generator));
    }
  }

  private static Map<String, Long> gauges(Optional<Tally> tally) {
    return tally.map(Tally::gauges).orElse(Map.of());
  }

  private List<Command> commands(GeneratorProcess generator) {
    List<Command> commands = new ArrayList<>();
    commands.addAll(herd.commands());
    commands.add(new Command("generator", generator.command()));
    if (stub != null) {
      commands.add(new Command("stub", stub.command()));
    }
    return commands;
  }

  private void progress(JsonNode line) {
    double total = line.path("totalMillis").asDouble();
    if (total > 0) {
      listener.progressed(
          Math.min(1, line.path("elapsedMillis").asDouble() / total),
          line.path("donePerSecond").asDouble(),
          line.path("p99Nanos").asLong());
    }
  }

  private static void sleepUntil(long epochMillis) throws InterruptedException {
    for (long left = left(epochMillis); left > 0; left = left(epochMillis)) {
      LockSupport.parkNanos(left * 1_000_000);
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped while a trial was running");
      }
    }
  }

  private static long left(long epochMillis) {
    return epochMillis - System.currentTimeMillis();
  }

  @Override
  public void close() {
    herd.close();
    doors.delete();
    if (stub != null) {
      stub.close();
    }
  }
}
