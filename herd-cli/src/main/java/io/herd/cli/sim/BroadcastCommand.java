package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.scale.Bar;
import io.herd.sim.scale.BroadcastCheck;
import io.herd.sim.scale.BroadcastResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the workload of a well known broadcast challenge. */
@Command(
    name = "broadcast",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the flood against the Gossip Glomers broadcast challenge: 25 servers, 100 ms a link,"
          + " 100 ops a second for 20 s, half of them reads.",
      "'seen' is time to the last read that lacks an update, as Maelstrom takes it and the bars"
          + " mean it; 'all' is time until the last server has it.",
      "Exits with 1 if a check fails."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  herd sim broadcast", "  herd sim broadcast --seed 7 --json"})
public final class BroadcastCommand implements Callable<Integer> {
  private record Json(String name, BroadcastResult result, List<String> problems) {}

  @Spec
  private CommandSpec spec;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
      description = "Of the workload. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    FigureTable table = new FigureTable("Broadcast", "25 servers, 100 ms a link").words("check")
        .figures("per op", "per update", "seen median/max ms", "all median/max ms")
        .words("bar", "verdict");
    List<Json> all = new ArrayList<>();
    for (BroadcastCheck check : BroadcastCheck.all()) {
      BroadcastResult result = check.run(seed);
      List<String> problems = check.problems(result);
      all.add(new Json(check.name(), result, problems));
      table.row(check.name(), Figure.tenths(result.messagesPerOp()),
          Figure.tenths(result.messagesPerUpdate()),
          result.seen().median() + " / " + result.seen().max(),
          result.all().median() + " / " + result.all().max(),
          check.bar().map(Bar::text).orElse("none, for comparison"),
          problems.isEmpty() ? "passed" : "FAILED: " + String.join(", ", problems));
    }
    var out = spec.commandLine().getOut();
    out.println(json ? ResultJson.line(all) : table.note(passed(all)).text());
    out.flush();
    return all.stream().allMatch(check -> check.problems().isEmpty()) ? 0 : 1;
  }

  private static String passed(List<Json> all) {
    return String.format(Locale.ROOT, "%d of %d checks passed.",
        all.stream().filter(check -> check.problems().isEmpty()).count(), all.size());
  }
}
