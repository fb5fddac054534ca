package io.herd.cli.sim;

import io.herd.sim.scale.Rules;
import io.herd.sim.scale.ScaleResult;
import io.herd.sim.scale.ScaleRun;
import io.herd.sim.scale.ScaleSpec;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Floods updates in one large herd. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = {
      "Floods updates in one herd of the real core, up to a million servers, and weighs it."
          + " A million servers take 11 GB and two minutes.",
      "Exits with 1 if a message, a millisecond or a server is not as the formulas say."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd sim scale --topology random-regular:4 --servers 1000000 --updates 10",
      "  herd sim scale --topology grid --servers 10000 --exponential",
      "  herd sim --topology random-regular:4 --servers 1000000 --updates 10   # the same"
    })
public final class ScaleCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--topology", defaultValue = "random-regular:4", paramLabel = "SHAPE",
      description = "line, ring, star, tree-K, grid, mesh, random-regular:K or small-world:K,P."
          + " Default: ${DEFAULT-VALUE}.")
  private String topology = "";

  @Option(names = "--servers", defaultValue = "100000", paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}.")
  private int servers;

  @Option(names = "--updates", defaultValue = "10", paramLabel = "N",
      description = "One after the other, at random servers. Default: ${DEFAULT-VALUE}.")
  private int updates;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @ArgGroup(exclusive = false, validate = false)
  private ScaleFlags flags = new ScaleFlags();

  @Override
  public Integer call() {
    return run(spec, topology, servers, updates, flags.rules(), json);
  }

  /** As any command does it that was given these flags; returns the exit code. */
  static int run(CommandSpec command, String topology, int servers, int updates, Rules rules,
      boolean json) {
    var err = command.commandLine().getErr();
    ScaleSpec asked = new ScaleSpec(
        topology, servers, updates, rules.delay(), rules.senderExclusion(), rules.seed());
    ScaleResult result = new ScaleRun(asked, line -> {
      err.println(line + "...");
      err.flush();
    }).run();
    var out = command.commandLine().getOut();
    out.println(json ? ScaleText.json(result) : ScaleText.table(result));
    out.flush();
    result.problems().forEach(err::println);
    err.flush();
    return result.problems().isEmpty() ? 0 : 1;
  }
}
