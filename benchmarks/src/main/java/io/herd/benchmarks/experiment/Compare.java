package io.herd.benchmarks.experiment;

import io.herd.core.Transport;
import io.herd.core.Transports;
import io.herd.report.guard.Judge;
import io.herd.report.metric.CodeLines;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.Environment;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The {@code compare} experiment: every transport on the same herd under the same load, in
 * randomised interleaved blocks, with one arm against itself. For one thread.
 */
public final class Compare {
  private static final String AGAIN = " (again)";

  private final CompareOptions options;
  private final List<String> command;
  private final CompareListener listener;
  private final Judge judge = Judge.standard();
  private final List<RunResult> runs = new ArrayList<>();
  private final Map<String, String> notRun = new LinkedHashMap<>();
  private final List<Arm> arms = new ArrayList<>();
  private final Instant startedAt = Instant.now();

  /** {@code command} is what was typed, for the result. */
  public Compare(CompareOptions options, List<String> command, CompareListener listener) {
    this.options = options;
    this.command = command;
    this.listener = listener;
  }

  /**
   * Runs the campaign and judges it; blocks for minutes.
   *
   * @param id of the result's folder, which is filled with what each trial leaves behind
   * @throws IOException in one line, if a process cannot be started or a file not be written
   */
  public Campaign run(String id) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(options.results().resolve(id));
    Environment environment = Environment.capture(options.sources(), options.herdFlags());
    findArms();
    listener.calibrating();
    Calibration calibration = Calibrator.measure(options.fastStub(), folder);
    listener.calibrated(calibration);
    TrialPlan plan = new TrialPlan(options, rate(calibration));
    Trials trials = new Trials(plan, calibration, environment, folder, listener);
    for (int block = 0; block < options.blocks(); block++) {
      for (Arm arm : BlockOrder.of(List.copyOf(runnable()), block, options.seed())) {
        run(trials, arm, block);
      }
    }
    repeatVoid(trials);
    return judge.judge(campaign(id));
  }

  private double rate(Calibration calibration) {
    int messages =
        2 * options.topology().links().size() - (options.topology().servers().size() - 1);
    return options.rate().orElseGet(() -> calibration.rate(messages + 2));
  }

  private void findArms() {
    for (String name : options.transports()) {
      Transport transport = Transports.byName(name);
      transport.unavailable().ifPresent(why -> notRun.put(name, why));
      arms.add(arm(name, transport));
      if (options.twice() && name.equals(options.baseline())) {
        arms.add(arm(name + AGAIN, transport));
      }
    }
    if (notRun.containsKey(options.baseline())) {
      throw new IllegalArgumentException(
          "the base line " + options.baseline() + " cannot run here: "
              + notRun.get(options.baseline()));
    }
  }

  private Arm arm(String name, Transport transport) {
    return new Arm(name, transport.name(), codeLines(transport), Map.of());
  }

  /** The transport's own module; all flavours of one module share its lines. */
  private OptionalLong codeLines(Transport transport) {
    String simple = transport.getClass().getPackageName();
    String module = "herd-" + simple.substring(simple.lastIndexOf('.') + 1);
    return CodeLines.in(options.sources().resolve(module).resolve("src/main/java"));
  }

  private List<Arm> runnable() {
    return arms.stream().filter(arm -> !notRun.containsKey(arm.name())).toList();
  }

  private Verdict run(Trials trials, Arm arm, int block) throws IOException, InterruptedException {
    listener.started(arm.name(), block, runs.size() + 1,
        Math.max(runs.size() + 1, options.trials() - notRun.size() * options.blocks()));
    RunResult run = trials.run(arm, block, runs.size());
    runs.add(run);
    Verdict verdict = judge.verdict(run);
    listener.ended(run, verdict);
    return verdict;
  }

  /** Void trials get another try each, as long as there is time for one more trial. */
  private void repeatVoid(Trials trials) throws IOException, InterruptedException {
    for (RunResult run : List.copyOf(runs)) {
      if (judge.verdict(run) instanceof Verdict.Invalid && hasTimeFor(trials)) {
        run(trials, run.arm(), run.block());
      }
    }
  }

  private boolean hasTimeFor(Trials trials) {
    return Instant.now().plus(trials.longest()).isBefore(startedAt.plus(options.budget()));
  }

  private Campaign campaign(String id) {
    AaPair aa = options.twice()
        ? new AaPair(options.baseline(), options.baseline() + AGAIN)
        : AaPair.NONE;
    return Campaign.of(
        id, "compare", startedAt, command, options.baseline(), aa, arms, notRun, runs);
  }
}
