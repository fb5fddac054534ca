package io.herd.cli.compare;

import io.herd.benchmarks.experiment.CampaignRun;
import io.herd.benchmarks.experiment.Session;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import io.herd.benchmarks.experiment.plan.StubKind;
import io.herd.cli.ExitCodes;
import io.herd.cli.Screen;
import io.herd.cli.Typed;
import io.herd.report.ComparisonTable;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.guard.ArmStanding;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the arms of an experiment, and says so in a table, a page and an exit code. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the transports: the same five-server herd, the same load, real sockets, a fresh"
          + " JVM for the herd, the generator and the Places stub in every trial. Or compares the"
          + " arms of an experiment file, which may differ in anything."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd compare",
      "  herd compare --quick",
      "  herd compare --transports netty-epoll,threads-virtual --blocks 8",
      "  herd compare --systems netty-epoll,threads-virtual,peers/asyncio,peers/node",
      "  herd compare --systems all --quick",
      "  herd compare stall --blocks 5",
      "  herd compare my-experiment.yaml --dry-run",
      "%nExit codes: 0 the comparison is valid, 1 a guard found it invalid, "
          + "2 it could not be run or judged (one block is too few for the noise)."
    })
public final class CompareCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "EXPERIMENT",
      description = "A file in YAML, or the name of one that comes with Herd, in place of the flags"
          + " about arms: see docs/experiments.md.")
  private @Nullable String file;

  @Option(names = "--quick",
      description = "One block, so no intervals: under a minute for the transports.")
  private boolean quick;

  @Option(names = "--full",
      description = "Three quarters of an hour: 25 blocks with longer windows.")
  private boolean full;

  @ArgGroup(exclusive = false)
  private @Nullable ArmFlags arms;

  @Option(names = "--blocks", paramLabel = "N",
      description = "Each runs every arm once. Default: 3.")
  private @Nullable Integer blocks;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of positions, arrival times and the order of the arms. "
          + "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "DIR",
      description = "Where the result is written. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--dry-run", description = "Say what would run and how long, and run nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Experiment experiment = experiment();
    if (dryRun) {
      spec.commandLine().getOut().print(DryRun.of(experiment, blocks()));
      spec.commandLine().getOut().flush();
      return 0;
    }
    Instant start = Instant.now();
    String id = ResultStore.newId(start);
    Path folder = new ResultStore(results).folder(id);
    Campaign campaign;
    try (Progress progress = Progress.of(spec.commandLine().getErr(), "compare")) {
      Session session = begin(experiment, folder, progress);
      campaign = new CampaignRun(experiment, blocks(), session, progress)
          .run(id, folder, start.plus(length().budget));
    }
    new ResultStore(results).write(campaign);
    tell(campaign, Report.write(folder).getFirst());
    return ExitCodes.of(ArmStanding.overall(campaign));
  }

  private Session begin(Experiment experiment, Path folder, Progress progress) throws IOException {
    return Session.begin(Path.of(System.getProperty("herd.home", ".")), folder,
        experiment.base().spec().stub() == StubKind.FAST, seed, Typed.words(spec), progress);
  }

  private Experiment experiment() {
    if (file == null) {
      return (arms == null ? new ArmFlags() : arms).experiment(length());
    }
    if (arms != null) {
      throw new IllegalArgumentException(
          file + " says what the arms are; leave out the flags about them");
    }
    return ExperimentFile.find(file);
  }

  private Length length() {
    if (quick && full) {
      throw new IllegalArgumentException("--quick and --full exclude each other; choose one");
    }
    return quick ? Length.QUICK : full ? Length.FULL : Length.STANDARD;
  }

  private int blocks() {
    int number = blocks == null ? length().blocks : blocks;
    if (number < 1) {
      throw new IllegalArgumentException("--blocks is " + number + "; it must be at least 1");
    }
    return number;
  }

  private void tell(Campaign campaign, Path page) {
    if (json) {
      spec.commandLine().getOut().println(ResultJson.write(campaign));
    } else {
      spec.commandLine().getOut().println(ComparisonTable.of(campaign).terminal(Screen.style()));
      spec.commandLine().getOut().println("report: " + page);
    }
    spec.commandLine().getOut().flush();
  }
}
