package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.campaign.Campaign;
import io.herd.sim.campaign.CampaignResult;
import io.herd.sim.campaign.CampaignText;
import io.herd.sim.scale.Delay;
import io.herd.sim.scale.Rules;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs herds of the real core on a network that a seed decides, in virtual time. */
@Command(
    name = "sim",
    mixinStandardHelpOptions = true,
    subcommands = {ScaleCommand.class, CurvesCommand.class, BroadcastCommand.class,
      StrategiesCommand.class, ResyncCommand.class},
    description = {
      "Runs the real core in virtual time, on a network that a seed decides: each seed draws a"
          + " herd, its faults and what its clients say, and every line is held against an"
          + " independent model. See docs/reliability.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd sim",
      "  herd sim --seeds 100000 --updates 1000",
      "  herd sim --seed 42 --trace",
      "  herd sim --topology random-regular:4 --servers 1000000 --updates 10",
      "%nExit codes: 0 every invariant held, 1 one did not, "
          + "2 the campaign says nothing (a fault or a corner was never reached)."
    })
public final class SimCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--seeds", defaultValue = "1000", paramLabel = "N",
      description = "How many seeds. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(names = "--updates", paramLabel = "N",
      description = "Positions that the clients of a seed send. Default: 1000; 10 with --servers.")
  private @Nullable Integer asked;

  @Option(names = "--servers", paramLabel = "N",
      description = "Flood updates in one herd of so many servers instead, as herd sim scale does.")
  private @Nullable Integer servers;

  @Option(names = "--topology", paramLabel = "SHAPE",
      description = "With --servers: how they are linked. Default: random-regular:4.")
  private @Nullable String topology;

  @Option(names = "--from-seed", defaultValue = "1", paramLabel = "N",
      description = "The first seed. Default: ${DEFAULT-VALUE}.")
  private long fromSeed;

  @Option(names = "--seed", paramLabel = "N", description = "Run this seed alone.")
  private @Nullable Long seed;

  @Option(names = "--trace", description = "With --seed: tell all that happens, by virtual time.")
  private boolean trace;

  @Option(names = "--threads", paramLabel = "N",
      description = "Seeds that run at a time. Default: the processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (servers != null) {
      return large(servers);
    }
    if (topology != null) {
      throw new IllegalArgumentException("--topology is that of one large herd; say how large it"
          + " is by --servers N (a seed draws its own)");
    }
    int updates = asked == null ? 1_000 : asked;
    if (trace && seed == null) {
      throw new IllegalArgumentException("--trace tells of one seed; say which by --seed N");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("--threads is " + threads + "; it must be at least 1");
    }
    int exitCode = seed == null ? campaign(updates, out)
        : new OneSeed(seed, updates, json, out).run(trace);
    out.flush();
    return exitCode;
  }

  private int large(int size) {
    Rules rules = new Rules(true, new Delay.Fixed(100), 0, seed == null ? 1 : seed);
    return ScaleCommand.run(spec, topology == null ? "random-regular:4" : topology, size,
        asked == null ? 10 : asked, rules, json);
  }

  private int campaign(int updates, PrintWriter out) throws InterruptedException {
    Campaign campaign = new Campaign(fromSeed, seeds, updates, false);
    CampaignResult result;
    try (SimProgress progress = SimProgress.of(spec.commandLine().getErr(), seeds)) {
      result = campaign.run(threads, progress);
    }
    if (json) {
      out.print(ResultJson.text(SimJson.of(result)));
    } else {
      out.print(CampaignText.of(result));
      if (!result.violations().isEmpty()) {
        out.flush();
        new OneSeed(result.violations().getFirst().seed(), updates, false, out).shrink();
      }
    }
    return result.verdict().exitCode();
  }
}
