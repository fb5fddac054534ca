package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.strategy.ResyncResult;
import io.herd.sim.strategy.ResyncRun;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What it takes to bring two large maps together again. */
@Command(
    name = "resync",
    mixinStandardHelpOptions = true,
    description = {
      "Lets two servers with nearly the same clients connect, and counts the bytes until both maps"
          + " are equal: with the core's resync, which sends all of both, and with digests.",
      "Exits with 1 if the maps are not equal in the end."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  herd sim resync", "  herd sim resync --clients 10000 --differing 0,1,10000"})
public final class ResyncCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--clients", defaultValue = "1000000", paramLabel = "N",
      description = "On each of the two servers. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(names = "--differing", split = ",", defaultValue = "0,10,1000", paramLabel = "N",
      description = "Clients that only one of the two has heard of last, half of them each."
          + " Default: ${DEFAULT-VALUE}.")
  private List<Integer> differing = List.of();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    List<ResyncResult> results = new ResyncRun(clients).run(differing, result -> {
      err.println(result.method() + ", " + result.differing() + " differ");
      err.flush();
    });
    var out = spec.commandLine().getOut();
    out.println(json ? ResultJson.line(results) : table(results));
    out.flush();
    return results.stream().allMatch(ResyncResult::equal) ? 0 : 1;
  }

  private String table(List<ResyncResult> results) {
    FigureTable table = new FigureTable("Resync", Figure.whole(clients) + " clients on each side")
        .words("method").figures("differing", "bytes", "", "turns", "wall time")
        .words("maps afterwards");
    results.forEach(result -> table.row(result.method(), Figure.whole(result.differing()),
        Figure.whole(result.bytes()), Figure.bytes(result.bytes()),
        Figure.whole(result.rounds()), Figure.tenths(result.seconds()) + " s",
        result.equal() ? "equal" : "DIFFERENT"));
    return table.note("'full' is the real core on both sides, a turn is at most 1 MiB; 'digest'"
        + " is not part of the core. All bytes are of lines as they would be sent.").text();
  }
}
