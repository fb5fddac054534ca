package io.herd.cli.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.benchmarks.experiment.StepVerdict;
import io.herd.cli.load.result.LoadResult;
import io.herd.cli.load.result.LoadRunForm;
import io.herd.cli.load.result.SpecText;
import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.peak.Limit;
import io.herd.loadgen.peak.Peak;
import io.herd.loadgen.peak.PeakSearch;
import io.herd.loadgen.peak.Slo;
import io.herd.loadgen.peak.Trial;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.SpecFile;
import io.herd.report.guard.LoadJudge;
import io.herd.report.result.Environment;
import io.herd.report.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code herd load --find-peak}: runs at fixed rates until the peak is in a narrow bracket. */
final class PeakRun {
  private static final double UNCALIBRATED_HIGHEST = 1e6;
  private static final double SHARE_OF_CEILING = 0.8;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<String> typed;
  private final OutFlags out;
  private final JudgeFlags judge;
  private final PeakFlags flags;
  private final PrintWriter print;
  private final List<RunResult> runs = new ArrayList<>();

  PeakRun(List<String> typed, OutFlags out, JudgeFlags judge, PeakFlags flags, PrintWriter print) {
    this.typed = typed;
    this.out = out;
    this.judge = judge;
    this.flags = flags;
    this.print = print;
  }

  int run(LoadSpec load, double first, Runner runner) throws IOException, InterruptedException {
    BadInput.unless(load.pace() instanceof Pace.Constant || load.pace() instanceof Pace.Poisson,
        "--find-peak makes runs at fixed rates; the pace must be constant or poisson");
    Slo slo = flags.slo();
    Optional<Ceilings> ceilings = judge.ceilings();
    double highest = ceilings.map(all -> SHARE_OF_CEILING * all.perSecond(load))
        .orElse(UNCALIBRATED_HIGHEST);
    Instant now = Instant.now();
    Path folder = out.folder(now);
    row("run", "requests/s", "", slo.toString());
    Peak peak = new PeakSearch(rate -> trial(at(load, rate), slo, ceilings, folder, runner),
        highest, flags.width()).from(first);
    LoadResult.of(LoadResult.id(folder), "peak", now, typed, runs).write(folder);
    Path file = Peaks.write(new Peaks.Found(now.toString(), slo, peak, load), folder);
    print.println(out.json() ? MAPPER.writeValueAsString(peak) : text(peak, slo, file));
    print.flush();
    return exitCode(peak.limit());
  }

  /** The load at another rate. */
  static LoadSpec at(LoadSpec load, double rate) {
    ObjectNode tree = MAPPER.valueToTree(load);
    tree.putObject("pace").put("kind", SpecText.kind(load)).put("rate", rate);
    return SpecFile.of(tree);
  }

  private Trial trial(LoadSpec load, Slo slo, Optional<Ceilings> ceilings, Path folder,
      Runner runner) throws InterruptedException {
    String number = String.format(Locale.ROOT, "%02d", runs.size() + 1);
    double rate = SpecText.rate(load);
    try {
      Environment before = SingleRun.environment();
      LoadOutcome outcome = runner.run(load, folder.resolve(number),
          String.format(Locale.ROOT, "%s at %,.0f/s ", number, rate));
      RunResult run = new LoadRunForm(before.ended(), typed, ceilings, judge.asked())
          .run("run-" + number, outcome, number + "/" + HistogramLog.NAME);
      runs.add(run);
      Trial trial = new StepVerdict(slo, outcome, LoadJudge.of(run).rulings(run)).judge();
      row(number, String.format(Locale.ROOT, "%,.0f", rate), trial.word(), trial.why());
      return trial;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(String number, String rate, String went, String why) {
    if (!out.json()) {
      print.printf(Locale.ROOT, "%5s%14s  %-8s%s%n", number, rate, went, why);
      print.flush();
    }
  }

  private static String text(Peak peak, Slo slo, Path file) {
    String found = peak.rate() == 0
        ? "no peak: " + peak.limit().meaning()
        : String.format(Locale.ROOT, "peak: %,.0f requests/s meet %s", peak.rate(), slo);
    String bracket = peak.width() == 0
        ? ""
        : String.format(Locale.ROOT, ", %,.0f do not (a bracket of %.1f %%)", peak.above(),
            100 * peak.width());
    String why = peak.rate() == 0 ? "" : "; " + peak.limit().meaning();
    return "\n" + found + bracket + why + "\nresult: " + file.getParent()
        + (peak.rate() > 0 ? "\nrun at a share of it with --rate 50%" : "");
  }

  private static int exitCode(Limit limit) {
    return switch (limit) {
      case HERD, HIGHEST -> 0;
      case NONE, STOPPED -> 1;
      case GENERATOR -> 2;
    };
  }
}
