package io.herd.benchmarks.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One run of a plan, round by round. */
final class SuiteRun {
  private static final String PACKAGE = "^.*\\.(?=[^.]+\\.[^.]+$)";

  private final SuitePlan plan;
  private final SuiteListener listener;
  private final int total;
  private final Map<BenchmarkParams, List<BenchmarkResult>> measured = new LinkedHashMap<>();
  private final List<String> unfinished = new ArrayList<>();
  private int number;

  SuiteRun(SuitePlan plan, SuiteListener listener) {
    this.plan = plan;
    this.listener = listener;
    total = plan.benchmarks() * plan.effort().rounds();
  }

  Scores run() throws RunnerException {
    for (int round = 0; round < plan.effort().rounds(); round++) {
      for (var suite : plan.suites()) {
        var output = new RunOutput(
            this, plan.options().verbosity().orElse(VerboseMode.NORMAL), listener::says);
        new Runner(plan.round(suite), output).run();
      }
    }
    return soFar();
  }

  void started(BenchmarkParams params) {
    String name = text(params);
    unfinished.add(name);
    listener.started(name, ++number, total);
  }

  void ended(BenchmarkResult fork) {
    measured.computeIfAbsent(fork.getParams(), _ -> new ArrayList<>()).add(fork);
    unfinished.remove(text(fork.getParams()));
    listener.measured(soFar());
  }

  private Scores soFar() {
    return Scores.of(measured, unfinished);
  }

  /** The class and the method, and the parameters. */
  private static String text(BenchmarkParams params) {
    var text = new StringBuilder(params.getBenchmark().replaceFirst(PACKAGE, ""));
    for (String name : params.getParamsKeys()) {
      text.append(' ').append(name).append('=').append(params.getParam(name));
    }
    return text.toString();
  }
}
