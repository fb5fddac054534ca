package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.cli.Screen;
import io.herd.cli.Typed;
import io.herd.cli.load.result.SpecText;
import io.herd.loadgen.spec.LoadSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads a live herd, whoever wrote it, prints what it saw and says whether it may be believed. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Sends load to a live herd by a schedule that no slow reply can delay, "
        + "and prints response"
        + " (done - intended), service (done - sent) and lag (sent - intended).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd load --calibrate",
      "  herd load --targets 127.0.0.1:12000,127.0.0.1:12001 --rate 2000 --duration 10s",
      "  herd load --spec load.yaml --rate 500 --dry-run",
      "  herd load --targets 127.0.0.1:12000 --rate 500 --poisson --whatsat 0.05",
      "  herd load --targets 127.0.0.1:12000 --find-peak --slo p99=10ms",
      "  herd load --targets 127.0.0.1:12000 --rate 50%%",
      "  herd load --targets 127.0.0.1:12000 --trace bus.csv --speed-up 60",
      "  herd load --targets 127.0.0.1:12000 --closed 16 --connections 50",
      "  herd load --targets 127.0.0.1:12000 --tap Bailey=127.0.0.1:40001",
      "  herd load --system peers/asyncio --rate 1000 --connections 1000 --duration 30s",
      "%nExit codes: 0 valid, 1 a guard found it invalid or it was stopped early,"
          + " 2 it could not be run or judged."
    })
public final class LoadCommand implements Callable<Integer> {
  private static final double FIRST_RATE = 500;
  private static final Duration CALIBRATION_WINDOW = Duration.ofSeconds(2);

  @Spec
  private CommandSpec spec;

  @ArgGroup(exclusive = false, validate = false, order = 0,
      heading = "%nInstead of one run:%n")
  private ModeFlags mode = new ModeFlags();

  @Mixin
  private LoadFlags flags = new LoadFlags();

  @ArgGroup(exclusive = false, validate = false, order = 2,
      heading = "%nA herd to be started for it:%n")
  private HerdFlags herd = new HerdFlags();

  @ArgGroup(exclusive = false, validate = false, order = 7, heading = "%nThe peak:%n")
  private PeakFlags peak = new PeakFlags();

  @ArgGroup(exclusive = false, validate = false, order = 8, heading = "%nThe verdict:%n")
  private JudgeFlags judge = new JudgeFlags();

  @ArgGroup(exclusive = false, validate = false, order = 9, heading = "%nThe result:%n")
  private OutFlags out = new OutFlags();

  /** What else than one run is wanted. */
  static final class ModeFlags {
    @Option(names = "--dry-run",
        description = "Print the whole load, every default written out, and send nothing.")
    private boolean dryRun;

    @Option(names = "--calibrate",
        description = "Measure the generator's own ceiling against a null server and keep it.")
    private boolean calibrate;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter print = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (mode.calibrate) {
      return new CalibrateRun(judge.calibrations(), print, err)
          .run(flags.duration(CALIBRATION_WINDOW));
    }
    if (!herd.areGiven() || mode.dryRun) {
      return load(print, err);
    }
    try (var started = herd.start()) {
      flags.to(started.herd());
      return load(print, err);
    }
  }

  private int load(PrintWriter print, PrintWriter err) throws IOException, InterruptedException {
    LoadSpec load = flags.spec(this::peakRate, peak.asked());
    if (mode.dryRun) {
      print.println(SpecText.json(load));
      print.flush();
      return 0;
    }
    try (CtrlC ctrlC = new CtrlC(Runtime.getRuntime()::halt)) {
      Runner runner = new Runner(ctrlC, err, Screen.isTerminal() ? Screen.style().columns() : 0);
      return ctrlC.exit(peak.asked()
          ? new PeakRun(Typed.words(spec), out, judge, peak, print).run(load,
              flags.firstRate(FIRST_RATE),
              runner)
          : new SingleRun(Typed.words(spec), out, judge, print).run(load, runner));
    }
  }

  private double peakRate(ObjectNode tree) {
    return new Peaks(out.results()).latest(tree.path("targets"));
  }
}
