package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.campaign.Campaign;
import io.herd.sim.campaign.CampaignResult;
import io.herd.sim.campaign.CampaignText;
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
      "%nExit codes: 0 every invariant held, 1 one did not, "
          + "2 the campaign says nothing (a fault or a corner was never reached)."
    })
public final class SimCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--seeds", defaultValue = "1000", paramLabel = "N",
      description = "How many seeds. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(names = "--updates", defaultValue = "1000", paramLabel = "N",
      description = "Positions that the clients of a seed send. Default: ${DEFAULT-VALUE}.")
  private int updates;

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
    if (trace && seed == null) {
      throw new IllegalArgumentException("--trace tells of one seed; say which by --seed N");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("--threads is " + threads + "; it must be at least 1");
    }
    int exitCode = seed != null ? new OneSeed(seed, updates, json, out).run(trace) : campaign(out);
    out.flush();
    return exitCode;
  }

  private int campaign(PrintWriter out) throws InterruptedException {
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
