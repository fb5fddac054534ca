package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.node.process.HerdProcess;
import io.herd.node.process.Scheduling;
import io.herd.node.stats.ServerStats;
import io.herd.report.result.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One run of one arm: a fresh JVM each for the stub, the herd and the generator. The generator runs
 * at a higher priority, so that on few cores it is not the one that waits: a late request would be
 * booked on the herd.
 */
final class Trial {
  private static final Duration AFTER_WINDOW = Duration.ofSeconds(30);

  private final TrialPlan plan;
  private final CompareListener listener;

  Trial(TrialPlan plan, CompareListener listener) {
    this.plan = plan;
    this.listener = listener;
  }

  /**
   * Runs it; blocks for its whole length.
   *
   * @param folder where its files go; it exists
   */
  Evidence run(String transport, long seed, Path folder) throws IOException, InterruptedException {
    CompareOptions options = plan.options();
    try (StubJvm stub = StubJvm.start(options.stubLatency(), options.fastStub(), folder);
        HerdProcess herd =
            HerdProcess.start(plan.herdFile(transport, stub.url()), Scheduling.subject(),
                options.herdFlags(), folder)) {
      Tally before = Tally.read(herd);
      try (GeneratorProcess generator =
          GeneratorProcess.start(plan.loadSpec(herd, seed), folder, this::progress)) {
        sleepUntil(generator.windowFrom());
        Probes from = Probes.read(herd, stub.pid());
        sleepUntil(generator.windowTo());
        Probes to = Probes.read(herd, stub.pid());
        LoadOutcome outcome = generator.await(AFTER_WINDOW);
        Tally after = Tally.settled(herd);
        ServerStats one = after.servers().getFirst();
        return new Evidence(
            before, after, from, to, outcome, one.setup(), commands(herd, generator, stub));
      }
    }
  }

  private static List<Command> commands(HerdProcess herd, GeneratorProcess generator,
      StubJvm stub) {
    return List.of(
        new Command("herd", herd.command()),
        new Command("generator", generator.command()),
        new Command("stub", stub.command()));
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
}
