package io.herd.cli.claims;

import io.herd.benchmarks.claims.Claim;
import io.herd.benchmarks.claims.ClaimBook;
import io.herd.benchmarks.claims.ClaimsPlan;
import io.herd.benchmarks.claims.ClaimsSitting;
import io.herd.cli.Screen;
import io.herd.cli.Typed;
import io.herd.cli.load.TimeConverter;
import io.herd.report.ClaimsTable;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts claims to the test and prints the verdicts. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the experiments of claims and prints a verdict on each: confirmed, contradicted or not"
          + " resolved, by a rule that was fixed beforehand."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd claims run c10k stall gc-pause",
      "  herd claims run --all --budget 20m",
      "  herd claims run --all --budget 1h --dry-run",
      "%nExit codes: 0 every claim that could run has a verdict, 2 it could not be run."
    })
final class ClaimsRunCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Claims, as 'herd claims' lists.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "Every claim.")
  private boolean all;

  @Option(names = "--budget", paramLabel = "TIME", converter = TimeConverter.class,
      description = "How long it may take, such as 20m: as many blocks as fit. By default five.")
  private @Nullable Duration budget;

  @Option(names = "--dry-run", description = "Say what would run and how long, and run nothing.")
  private boolean dryRun;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
      description = "Of everything that is drawn at random. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--results", defaultValue = "results", paramLabel = "DIR",
      description = "Where the result is written. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--json", description = "Print the verdicts as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path sources = Path.of(System.getProperty("herd.home", "."));
    ClaimsPlan plan = ClaimsPlan.of(claims(), Optional.ofNullable(budget), sources);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun || !json) {
      out.println(new PlanText(plan).text());
      out.flush();
    }
    if (dryRun) {
      return 0;
    }
    String id = ResultStore.newId(Instant.now());
    Path folder = new ResultStore(results).folder(id);
    ClaimsRun run;
    try (ClaimsProgress progress = new ClaimsProgress(spec.commandLine().getErr())) {
      run = new ClaimsSitting(plan, sources, seed, Typed.words(spec), progress).run(id, folder);
    }
    List<Path> written = Report.write(folder);
    out.println(json ? ResultJson.line(run) : ClaimsTable.of(run).terminal(Screen.style()));
    if (!json) {
      out.println("report: " + written.getFirst());
    }
    out.flush();
    return run.verdicts().stream().allMatch(v -> v.finding() == Finding.NOT_RUN) ? 2 : 0;
  }

  private List<Claim> claims() {
    if (all == !ids.isEmpty()) {
      throw new IllegalArgumentException(all
          ? "--all and single claims exclude each other; leave one of them out"
          : "which claims? name some, as 'herd claims' lists them, or say --all");
    }
    return all ? ClaimBook.all() : ClaimBook.named(ids);
  }
}
