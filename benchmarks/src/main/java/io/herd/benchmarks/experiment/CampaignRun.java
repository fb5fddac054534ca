package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.Cell;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.benchmarks.system.Systems;
import io.herd.node.file.HerdFile;
import io.herd.report.guard.Judge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
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

/**
 * Runs an experiment: every arm in randomised interleaved blocks, and the base line twice in each,
 * so that the noise is seen. For one thread.
 */
public final class CampaignRun {
  private static final int MOST_REPEATS = 3;

  private record Planned(Cell cell, int block) {}

  private final Experiment experiment;
  private final int blocks;
  private final Session session;
  private final CampaignListener listener;
  private final Map<Cell, List<Arm>> arms = new LinkedHashMap<>(); // reads the sources
  private final Judge judge = Judge.standard();
  private final List<Cell> cells = new ArrayList<>();
  private final List<RunResult> runs = new ArrayList<>();
  private final Map<String, String> notRun = new LinkedHashMap<>();
  private final Instant startedAt = Instant.now();
  private int trials;

  /**
   * One block alone is too few to tell noise from anything, so its time is not spent on a second
   * trial of the base line.
   *
   * @throws IllegalArgumentException in one line, if the base line cannot run here
   */
  public CampaignRun(
      Experiment experiment, int blocks, Session session, CampaignListener listener) {
    this.experiment = experiment;
    this.blocks = blocks;
    this.session = session;
    this.listener = listener;
    ArmsOf armsOf = new ArmsOf(session.sources());
    experiment.cells().forEach(this::add);
    if (notRun.containsKey(experiment.baseline())) {
      throw new IllegalArgumentException("the base line " + experiment.baseline()
          + " cannot run here: " + notRun.get(experiment.baseline()));
    }
    if (twice(blocks)) {
      cells.add(ArmsOf.again(experiment.base()));
    }
    experiment.cells().forEach(cell -> arms.put(cell, armsOf.of(cell)));
    cells.forEach(cell -> arms.computeIfAbsent(cell, armsOf::of));
  }

  private List<Arm> armsOf(Cell cell) {
    return arms.getOrDefault(cell, List.of());
  }

  /** Whether the base line runs twice in each of so many blocks. */
  public static boolean twice(int blocks) {
    return blocks > 1;
  }

  private void add(Cell cell) {
    Systems.find(cell.spec().transport()).missing(HerdFile.variation(cell.spec().variation()))
        .ifPresentOrElse(
            why -> notRun.put(cell.name(), why), () -> cells.add(cell));
  }

  /**
   * Runs the campaign and judges it; blocks for minutes.
   *
   * @param id of the result
   * @param folder which is filled with what each trial leaves behind
   * @param end after which no void trial is repeated any more
   * @throws IOException in one line, if a process cannot be started or a file not be written
   */
  public Campaign run(String id, Path folder, Instant end)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Trials runner = new Trials(session, folder, listener);
    List<Planned> spoiled = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      for (Cell cell : BlockOrder.of(cells, block, session.seed())) {
        if (!run(runner, cell, block)) {
          spoiled.add(new Planned(cell, block));
        }
      }
    }
    for (int again = 0; again < MOST_REPEATS; again++) {
      spoiled = repeat(runner, spoiled, end);
    }
    return judge.judge(campaign(id));
  }

  /** False if one of the trial's runs is not to be believed. */
  private boolean run(Trials runner, Cell cell, int block)
      throws IOException, InterruptedException {
    listener.started(cell.name(), block, trials + 1, Math.max(trials + 1, blocks * cells.size()));
    List<RunResult> some = runner.run(cell.spec(), armsOf(cell), block, trials++);
    runs.addAll(some);
    Verdict verdict = Verdict.worst(some.stream().map(judge::verdict).toList());
    if (!some.isEmpty()) {
      listener.ended(some.getFirst(), verdict);
    }
    return !(verdict instanceof Verdict.Invalid);
  }

  /** Void trials get another try each, as long as there is time; returns those void again. */
  private List<Planned> repeat(Trials runner, List<Planned> spoiled, Instant end)
      throws IOException, InterruptedException {
    List<Planned> still = new ArrayList<>();
    for (Planned trial : spoiled) {
      if (Instant.now().plus(runner.longest()).isBefore(end)
          && !run(runner, trial.cell, trial.block)) {
        still.add(trial);
      }
    }
    return still;
  }

  private Campaign campaign(String id) {
    List<Arm> all = new ArrayList<>(experiment.cells().stream()
        .flatMap(cell -> armsOf(cell).stream()).toList());
    String base = armsOf(experiment.base()).getFirst().name();
    AaPair aa = AaPair.NONE;
    if (twice(blocks)) {
      List<Arm> copies = armsOf(ArmsOf.again(experiment.base()));
      all.addAll(1 + all.indexOf(armsOf(experiment.base()).getLast()), copies);
      aa = new AaPair(base, copies.getFirst().name());
    }
    Map<String, String> missing = new LinkedHashMap<>();
    experiment.cells().stream().filter(cell -> notRun.containsKey(cell.name()))
        .forEach(cell -> armsOf(cell).forEach(
            arm -> missing.put(arm.name(), notRun.getOrDefault(cell.name(), ""))));
    return Campaign.of(id, experiment.name(), startedAt, session.command(), base, aa, all,
        missing, runs);
  }
}
