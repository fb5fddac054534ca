package io.herd.cli.report;

import io.herd.cli.ExitCodes;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.content.Findings;
import io.herd.report.guard.ArmStanding;
import io.herd.report.guard.Rejudging;
import io.herd.report.result.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where one report goes, and whose verdicts stand in it. */
final class RenderFlags {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the report is written. Default: the folder itself; for several folders"
          + " a new one below --results, report-<time>.")
  private @Nullable Path out;

  @Option(
      names = "--rejudge",
      description = "Let today's guards judge instead of those of its day, and say where they"
          + " differ. result.json stays as it is.")
  private boolean rejudge;

  @Option(
      names = "--write",
      description = "With --rejudge: keep today's verdicts in result.json.")
  private boolean write;

  int show(List<Path> folders, Path results, boolean json, PrintWriter print) {
    if (write && !rejudge) {
      throw new IllegalArgumentException(
          "--write keeps the verdicts of --rejudge; give both or neither");
    }
    var shown = Report.read(folders, rejudge ? Rejudging::today : UnaryOperator.identity());
    var printed = new Printed(shown, print);
    if (json) {
      printed.json();
    } else {
      printed.tables();
    }
    if (rejudge) {
      rejudged(folders, shown, json, printed);
    }
    var written = Report.write(shown, target(folders, results));
    if (!json) {
      written.forEach(file -> print.println("wrote " + file));
    }
    print.flush();
    return exitCode(shown);
  }

  private void rejudged(List<Path> folders, Findings shown, boolean json, Printed printed) {
    if (!json) {
      printed.changes(Report.read(folders, UnaryOperator.identity()));
    }
    if (write) {
      shown.campaigns().forEach(held -> ResultStore.replace(held.folder(), held.campaign()));
    }
  }

  private Path target(List<Path> folders, Path results) {
    if (out != null) {
      return new ResultStore(out).folder("");
    }
    return folders.size() == 1
        ? folders.getFirst()
        : new ResultStore(results).folder("report-" + ResultStore.newId(Instant.now()));
  }

  /** The worst campaign's; without a campaign there is nothing to object to. */
  private static int exitCode(Findings findings) {
    return ExitCodes.of(Verdict.worst(findings.campaigns().stream()
        .map(held -> ArmStanding.overall(held.campaign()))
        .toList()));
  }
}
