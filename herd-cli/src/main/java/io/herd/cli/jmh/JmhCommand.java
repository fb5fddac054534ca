package io.herd.cli.jmh;

import io.herd.benchmarks.jmh.Effort;
import io.herd.benchmarks.jmh.SuitePlan;
import io.herd.benchmarks.jmh.table.SuiteList;
import io.herd.cli.Screen;
import io.herd.report.ResultStore;
import io.herd.report.document.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs JMH suites, and compares what they measured with their base lines. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    customSynopsis = "herd jmh [--quick | --full] [GROUP or PATTERN...] [JMH's options]",
    description = {
      "Runs JMH suites: what a line, a lock, a thread costs, and a herd within one JVM. A name is"
          + " a group, a suite, or a part of a benchmark's name; without one all are run. The"
          + " machine's own base lines always come first, and JMH's gc profiler is on.",
      "JMH's options are passed on, such as -f 5 (JVMs), -p transport=netty-epoll, -prof jfr."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd jmh --quick",
      "  herd jmh locks",
      "  herd jmh PropagationBenchmark -p transport=netty-epoll,threads-virtual -p topology=line:2",
      "%nExit codes: 0 all was measured, 1 a benchmark failed, 2 bad usage."
    })
public final class JmhCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec
  private CommandSpec spec;

  @ArgGroup
  private Length length = new Length();

  /** How long to take. */
  static final class Length {
    @Option(names = "--quick",
        description = "Under six minutes for all: one JVM each, so no verdicts.")
    boolean quick;

    @Option(names = "--full",
        description = "Longer, and every value of each parameter; says how long beforehand.")
    boolean full;
  }

  @Option(names = "--list", description = "Show what there is and how long it takes.")
  private boolean list;

  @Option(names = "--results", defaultValue = "results", paramLabel = "DIR",
      description = "Where the result is written. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--verbose", description = "Show what JMH says; it is in jmh.log in any case.")
  private boolean verbose;

  @Option(names = "--json", description = "Print JMH's JSON instead of the tables.")
  private boolean json;

  @Unmatched
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    JmhWords meant = JmhWords.parse(words);
    if (list) {
      out().print(Terminal.render(SuiteList.of(meant.suites()), Screen.style()));
      out().flush();
      return 0;
    }
    return run(meant.plan(effort()));
  }

  private Effort effort() {
    return length.quick ? Effort.QUICK : length.full ? Effort.FULL : Effort.STANDARD;
  }

  private int run(SuitePlan plan) throws IOException {
    Path path = results.resolve("jmh-" + ResultStore.newId(Instant.now()));
    err().println(plan.benchmarks() + " benchmarks, JVMs for each: " + plan.effort().forks()
        + ", about " + JmhProgress.time(plan.about()) + " min");
    err().flush();
    try (var folder = new JmhFolder(path)) {
      var failed = new JmhRun(plan, folder, out(), err(), verbose, json).run();
      if (!failed.isEmpty()) {
        err().println(failed.size() + " failed, the first " + failed.getFirst() + "; see "
            + folder.log());
        err().flush();
      }
      return failed.isEmpty() ? 0 : FAILED;
    } catch (RunnerException e) {
      throw new IllegalArgumentException("JMH cannot run: " + e.getMessage(), e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
