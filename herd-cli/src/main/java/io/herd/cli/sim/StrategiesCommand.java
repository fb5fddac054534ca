package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.strategy.Loss;
import io.herd.sim.strategy.Strategy;
import io.herd.sim.strategy.Trial;
import io.herd.sim.strategy.TrialResult;
import io.herd.sim.strategy.TrialSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ways to keep servers in step, side by side. */
@Command(
    name = "strategies",
    mixinStandardHelpOptions = true,
    description = {
      "Puts strategies through the same losses and the same partition, in virtual time.",
      "'break' loses as connections do: a lost message breaks its link, what is under way is lost"
          + " with it, and both ends connect again. 'drop' loses as datagrams do: each message"
          + " alone, and nobody knows.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd sim strategies",
      "  herd sim strategies --only flood,plumtree --kind drop --loss 1,2,5",
      "  herd sim strategies --topology ring --servers 30 --partition 30s"
    })
public final class StrategiesCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--only", split = ",", paramLabel = "NAME",
      description = "flood, flood+resync, flood+resync+digest, plumtree, push-pull."
          + " Default: all.")
  private List<String> only = List.of();

  @Option(names = "--loss", split = ",", defaultValue = "0,5,10,30", paramLabel = "PERCENT",
      description = "Of the messages. Default: ${DEFAULT-VALUE}.")
  private List<Double> losses = List.of();

  @Option(names = "--kind", split = ",", defaultValue = "break,drop", paramLabel = "KIND",
      description = "break, drop. Default: ${DEFAULT-VALUE}.")
  private List<String> kinds = List.of();

  @ArgGroup(exclusive = false, validate = false)
  private TrialFlags flags = new TrialFlags();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  private record Json(int partitionMillis, TrialResult result) {}

  @Override
  public Integer call() {
    TrialSpec whole = flags.spec(0);
    TrialSpec parted = flags.spec(flags.partitionMillis());
    List<Json> results = new ArrayList<>();
    FigureTable table = StrategyTable.of(flags.title(), flags.partitionMillis());
    for (Loss loss : losses()) {
      for (Strategy strategy : strategies()) {
        add(new Json(0, new Trial(whole, strategy, loss).run()), results, table);
      }
    }
    if (flags.partitionMillis() > 0) {
      for (Loss.Kind kind : kinds()) {
        for (Strategy strategy : strategies()) {
          var loss = new Loss(kind, 0);
          add(new Json(flags.partitionMillis(), new Trial(parted, strategy, loss).run()), results,
              table);
        }
      }
    }
    var out = spec.commandLine().getOut();
    out.println(json ? ResultJson.line(results) : table.text());
    out.flush();
    return 0;
  }

  private static void add(Json result, List<Json> results, FigureTable table) {
    results.add(result);
    StrategyTable.add(table, result.result(), result.partitionMillis() > 0);
  }

  private List<Strategy> strategies() {
    return only.isEmpty() ? List.of(Strategy.values())
        : only.stream().map(Strategy::named).toList();
  }

  private List<Loss.Kind> kinds() {
    return kinds.stream().map(kind -> switch (kind) {
      case "break" -> Loss.Kind.BREAK;
      case "drop" -> Loss.Kind.DROP;
      default -> throw new IllegalArgumentException(
          "there is no kind of loss '" + kind + "'; there are break, drop");
    }).toList();
  }

  private List<Loss> losses() {
    List<Loss> all = new ArrayList<>();
    for (Loss.Kind kind : kinds()) {
      losses.forEach(percent -> all.add(new Loss(kind, percent / 100)));
    }
    return all;
  }
}
