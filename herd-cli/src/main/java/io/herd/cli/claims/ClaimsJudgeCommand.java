package io.herd.cli.claims;

import io.herd.benchmarks.claims.StoredClaims;
import io.herd.cli.Screen;
import io.herd.report.ClaimsTable;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.ResultJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges claims again from what a former sitting has measured. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = "Judges the claims of a stored run again, by today's rules; measures nothing.",
    footerHeading = "%nExample:%n",
    footer = "  herd claims judge results/20261121-101500-a1b2")
final class ClaimsJudgeCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of a 'herd claims run'.")
  private Path folder = Path.of(".");

  @Option(names = "--write", description = "Write the verdicts to its claims.json.")
  private boolean write;

  @Option(names = "--json", description = "Print the verdicts as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() {
    ClaimsRun run = StoredClaims.judge(folder);
    if (write) {
      run.write(folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? ResultJson.line(run) : ClaimsTable.of(run).terminal(Screen.style()));
    out.flush();
    return 0;
  }
}
