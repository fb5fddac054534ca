package io.herd.benchmarks.experiment;

import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.report.result.Command;
import io.herd.report.result.Environment;
import io.herd.report.result.ServerCounters;
import java.util.List;
import java.util.Map;

/**
 * All that one trial left behind, before it is put into a result.
 *
 * @param counters of the herd, from before the first request to when everything had settled
 * @param stages figures of the stages over the same time; empty without any
 * @param from the processes when the window began
 * @param to the processes when it ended
 * @param outcome what the generator saw
 * @param environment where it ran, from just before the load to after it
 * @param setup how the herd says that it is set up
 * @param commands of every process
 */
record Evidence(
    ServerCounters counters,
    Map<String, Double> stages,
    Probes from,
    Probes to,
    LoadOutcome outcome,
    Environment environment,
    Map<String, String> setup,
    List<Command> commands) {}
