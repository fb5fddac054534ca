package io.herd.cli.compare;

import io.herd.cli.ExitCodes;
import io.herd.cli.Screen;
import io.herd.report.ComparisonTable;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.guard.ArmStanding;
import io.herd.report.guard.Judge;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import io.herd.report.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders a stored result again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Prints a stored result and writes its report.html, report.md and runs.csv.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd report",
      "  herd report results/20261121-101500-a1b2",
      "  herd report --rejudge results/20261121-101500-a1b2"
    })
public final class ReportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A result's folder. Default: the newest below --results.")
  private @Nullable Path folder;

  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "DIR",
      description = "Where results are. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--rejudge",
      description = "Let today's guards judge it instead of those of its day.")
  private boolean rejudge;

  @Option(names = "--json", description = "Print the result as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() {
    Path chosen = folder == null ? latest() : folder;
    List<Path> written = Report.write(List.of(chosen), chosen,
        rejudge ? Judge.standard()::judge : UnaryOperator.identity());
    Campaign stored = ResultStore.read(chosen);
    Campaign campaign = rejudge ? Judge.standard().judge(stored) : stored;
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? ResultJson.write(campaign)
            : ComparisonTable.of(campaign).terminal(Screen.style()));
    if (!json) {
      written.forEach(file -> out.println("wrote " + file));
    }
    out.flush();
    return ExitCodes.of(ArmStanding.overall(campaign));
  }

  private Path latest() {
    return new ResultStore(results)
        .latest()
        .orElseThrow(
            () -> new ResultException(
                results + ": holds no result; run 'herd compare' first, or name a folder"));
  }
}
