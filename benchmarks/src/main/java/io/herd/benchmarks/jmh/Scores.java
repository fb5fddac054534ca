package io.herd.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;

/**
 * What has been measured, as JMH's own results. Immutable.
 *
 * @param results one for each benchmark and set of parameters, with all of its forks
 * @param failed benchmarks of which a fork did not end well
 */
public record Scores(Collection<RunResult> results, List<String> failed) {
  public Scores {
    results = List.copyOf(results);
    failed = List.copyOf(failed);
  }

  static Scores of(Map<BenchmarkParams, List<BenchmarkResult>> forks, List<String> failed) {
    var results = new ArrayList<RunResult>();
    forks.forEach((params, each) -> results.add(new RunResult(forks(params, each), each)));
    return new Scores(results, failed);
  }

  /** JMH ran the forks one by one; its result names how many there were. */
  private static BenchmarkParams forks(BenchmarkParams p, List<BenchmarkResult> each) {
    var params = new WorkloadParams();
    for (String name : p.getParamsKeys()) {
      params.put(name, p.getParam(name), 0);
    }
    return new BenchmarkParams(p.getBenchmark(), p.generatedBenchmark(), p.shouldSynchIterations(),
        p.getThreads(), p.getThreadGroups(), p.getThreadGroupLabels(),
        p.getForks() == 0 ? 0 : each.size(), p.getWarmupForks(), p.getWarmup(),
        p.getMeasurement(), p.getMode(), params, p.getTimeUnit(), p.getOpsPerInvocation(),
        p.getJvm(), p.getJvmArgs(), p.getJdkVersion(), p.getVmName(), p.getVmVersion(),
        p.getJmhVersion(), p.getTimeout());
  }

  /** In the format of JMH's {@code -rf json}, for any viewer of it. */
  public String json() {
    return text(ResultFormatType.JSON);
  }

  /** In any of JMH's formats. */
  public String text(ResultFormatType format) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, UTF_8)) {
      ResultFormatFactory.getInstance(format, out).writeOut(results);
    }
    return bytes.toString(UTF_8);
  }

  /** As figures, in the order in which they were run. */
  public List<Score> list() {
    return JmhResult.read(json());
  }
}
