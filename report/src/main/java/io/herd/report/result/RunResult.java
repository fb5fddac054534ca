package io.herd.report.result;

import java.util.List;

/**
 * One trial with fresh processes: the unit of replication.
 *
 * @param id unique in its campaign and without meaning
 * @param arm which side of the comparison it belongs to
 * @param block the randomised block it ran in, from 0; runs of one block are compared as pairs
 * @param marks void, profiled
 * @param config what was asked
 * @param environment where it ran
 * @param commands the full command line of every process
 * @param measured what came out
 */
public record RunResult(
    String id,
    Arm arm,
    int block,
    Marks marks,
    Config config,
    Environment environment,
    List<Command> commands,
    Measured measured) {
  public RunResult {
    Require.text("run.id", id);
    Require.notNegative("run.block", block);
    commands = List.copyOf(commands);
  }

  /** The same run with other measurements. */
  public RunResult with(Measured others) {
    return new RunResult(id, arm, block, marks, config, environment, commands, others);
  }

  /** The same run, set aside by the experiment for the given reason. */
  public RunResult voided(String reason) {
    return new RunResult(
        id, arm, block, new Marks(reason, marks.profiled()), config, environment, commands,
        measured);
  }
}
