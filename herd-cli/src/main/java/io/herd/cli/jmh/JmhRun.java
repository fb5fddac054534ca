package io.herd.cli.jmh;

import io.herd.benchmarks.jmh.Scores;
import io.herd.benchmarks.jmh.SuiteListener;
import io.herd.benchmarks.jmh.SuitePlan;
import io.herd.benchmarks.jmh.Suites;
import io.herd.benchmarks.jmh.table.SuiteReport;
import io.herd.cli.Screen;
import io.herd.report.document.Document;
import io.herd.report.document.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** One run, whose results are kept as they come, so that one that is cut short keeps them too. */
final class JmhRun implements SuiteListener {
  private static final long EVERY_NANOS = 15_000_000_000L;

  private final SuitePlan plan;
  private final JmhFolder folder;
  private final JmhProgress progress;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean verbose;
  private final boolean json;
  private volatile Scores soFar = new Scores(List.of(), List.of());
  private long written = System.nanoTime();
  private boolean told;

  JmhRun(SuitePlan plan, JmhFolder folder, PrintWriter out, PrintWriter err, boolean verbose,
      boolean json) {
    this.plan = plan;
    this.folder = folder;
    this.out = out;
    this.err = err;
    this.verbose = verbose;
    this.json = json;
    progress = new JmhProgress(err, Screen.isTerminal() && !verbose, plan.about());
  }

  /**
   * Runs to the end, or until the JVM is told to stop: then the shutdown tells what there is.
   *
   * @return benchmarks that failed
   */
  List<String> run() throws IOException, RunnerException {
    var cut = new Thread(this::tellOnce, "jmh-cut-short");
    Runtime.getRuntime().addShutdownHook(cut);
    soFar = Suites.run(plan, this);
    tellOnce();
    try {
      Runtime.getRuntime().removeShutdownHook(cut);
    } catch (IllegalStateException _) {
      // It is running already, and finds nothing left to do.
    }
    return soFar.failed();
  }

  @Override
  public void started(String benchmark, int number, int total) {
    progress.started(benchmark, number, total);
  }

  @Override
  public void measured(Scores scores) {
    soFar = scores;
    // All of it is written anew each time, which must not keep the next JVM waiting.
    if (System.nanoTime() - written > EVERY_NANOS) {
      folder.write(scores);
      written = System.nanoTime();
    }
  }

  @Override
  public void says(String text) {
    folder.log(text);
    if (verbose) {
      err.print(text);
      err.flush();
    }
  }

  private synchronized void tellOnce() {
    if (told) {
      return;
    }
    told = true;
    progress.ended();
    if (soFar.results().isEmpty()) {
      err.println("nothing has been measured; what JMH said is in " + folder.log());
      err.flush();
    } else {
      tell();
    }
  }

  private void tell() {
    Document tables = SuiteReport.of(soFar.list(), subtitle());
    folder.write(soFar);
    folder.write(tables);
    out.print(json ? soFar.json() : Terminal.render(tables, Screen.style()));
    out.flush();
    err.println("JMH's result: " + folder.json() + "  tables: " + folder.tables());
    err.flush();
  }

  private String subtitle() {
    int forks = soFar.results().stream().mapToInt(result -> result.getBenchmarkResults().size())
        .sum();
    int planned = plan.benchmarks() * Math.max(1, plan.effort().forks());
    return (forks < planned ? forks + " of " + planned + " runs, " : "")
        + "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
        + " processors";
  }
}
