package io.herd.cli.report;

import io.herd.report.ResultStore;
import io.herd.report.result.ResultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders stored results again, or says what changed from one to another. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Prints stored results and writes report.html, report.md and CSV files: one report for all"
          + " folders that are named. A folder holds a campaign, the claims of 'herd claims run'"
          + " or the scores of 'herd jmh'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd report",
      "  herd report results/20261121-101500-a1b2",
      "  herd report results/A results/B --out results/both",
      "  herd report --rejudge results/A",
      "  herd report --diff results/base results/head --markdown diff.md",
      "%nExit codes: 0 valid, 1 a guard found a campaign invalid, 2 unknown.",
      "Of --diff: 0 nothing is worse, 1 something is worse beyond noise, 2 not comparable."
    })
public final class ReportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders of results. Default: the newest below --results.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "DIR",
      description = "Where results are. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @ArgGroup(validate = false, heading = "%nOne report:%n")
  private RenderFlags render = new RenderFlags();

  @ArgGroup(validate = false, heading = "%nWhat changed:%n")
  private DiffFlags diff = new DiffFlags();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (diff.asked()) {
      return diff.show(folders, json, out);
    }
    diff.requireUnused();
    return render.show(folders.isEmpty() ? List.of(latest()) : folders, results, json, out);
  }

  private Path latest() {
    return new ResultStore(results)
        .latest()
        .orElseThrow(
            () -> new ResultException(
                results + ": holds no result; run 'herd compare' first, or name a folder"));
  }
}
