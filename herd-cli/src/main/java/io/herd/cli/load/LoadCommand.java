package io.herd.cli.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.outcome.PercentileTable;
import io.herd.loadgen.spec.LoadSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads a live herd, whoever wrote it, and prints what it saw. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Sends load to a live herd by a schedule that no slow reply can delay, "
        + "and prints response"
        + " (done - intended), service (done - sent) and lag (sent - intended).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd load --targets 127.0.0.1:12000,127.0.0.1:12001 --rate 2000 --duration 10s",
      "  herd load --targets 127.0.0.1:12000 --rate 500 --poisson --whatsat 0.05"
          + " --out results/my-herd",
      "  herd load --targets 127.0.0.1:12000 --trace bus.csv --speed-up 60",
      "  herd load --targets 127.0.0.1:12000 --closed 16 --connections 50",
      "  herd load --targets 127.0.0.1:12000 --tap Bailey=127.0.0.1:40001",
      "%nExit codes: 0 every reply came and was right, 1 some did not, 2 it could not be run."
    })
public final class LoadCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Mixin
  private LoadFlags flags = new LoadFlags();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write load.json and load.hlog there.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the outcome as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LoadSpec load = flags.spec();
    LoadOutcome outcome = out == null ? run(load, null) : record(load, out);
    PrintWriter print = spec.commandLine().getOut();
    print
        .println(json ? new JsonMapper().writeValueAsString(outcome) : PercentileTable.of(outcome));
    print.flush();
    return outcome.measured().faultCount() + outcome.measured().censored() == 0 ? 0 : 1;
  }

  private LoadOutcome record(LoadSpec load, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (HistogramLog log = new HistogramLog(folder)) {
      LoadOutcome outcome = run(load, log);
      log.ended(outcome);
      OutcomeFile.write(outcome, folder);
      return outcome;
    }
  }

  private LoadOutcome run(LoadSpec load, @Nullable HistogramLog log) throws InterruptedException {
    return new LoadGenerator(new LoadProgress(load, log, spec.commandLine().getErr())).run(load);
  }
}
