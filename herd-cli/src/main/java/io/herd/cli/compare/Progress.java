package io.herd.cli.compare;

import io.herd.benchmarks.experiment.Calibration;
import io.herd.benchmarks.experiment.CampaignListener;
import io.herd.cli.Screen;
import io.herd.report.metric.Metrics;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a campaign is: a bar with the time left on a terminal, a line for each trial
 * elsewhere.
 */
public final class Progress implements CampaignListener, AutoCloseable {
  private static final int STEPS = 100;

  private final PrintWriter out;
  private final long started = System.nanoTime();
  private final @Nullable ProgressBar bar;
  private String now = "";
  private int number;
  private int planned;

  private Progress(PrintWriter out, @Nullable ProgressBar bar) {
    this.out = out;
    this.bar = bar;
  }

  /** To be closed at the end; {@code task} is shown before the bar. */
  public static Progress of(PrintWriter out, String task) {
    ProgressBar bar =
        Screen.isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .hideEta()
                .build()
            : null;
    return new Progress(out, bar);
  }

  @Override
  public void calibrating() {
    say("calibrating: loopback, generator, stub (about 8 s)");
  }

  @Override
  public void calibrated(Calibration calibration) {
    say(
        String.format(
            Locale.ROOT,
            "calibrated: loopback round trip %.0f us, generator %,.0f requests/s, "
                + "stub %,.0f replies/s",
            calibration.loopback().p50Nanos().orElse(0) / 1e3,
            calibration.generatorPerSecond(),
            calibration.stubPerSecond()));
  }

  @Override
  public void started(String arm, int block, int trial, int trials) {
    number = trial;
    planned = trials;
    now = String.format(Locale.ROOT, "block %d %s", block + 1, arm);
    if (bar != null) {
      bar.maxHint((long) trials * STEPS);
      bar.stepTo((long) (trial - 1) * STEPS);
      bar.setExtraMessage(" " + now + left());
    }
  }

  @Override
  public void progressed(double share, double donePerSecond, long p99Nanos) {
    if (bar != null) {
      bar.stepTo(Math.round((number - 1 + share) * STEPS));
      bar.setExtraMessage(
          String.format(
              Locale.ROOT, " %s %,.0f/s p99 %.2f ms%s", now, donePerSecond, p99Nanos / 1e6,
              left()));
    }
  }

  @Override
  public void ended(RunResult run, Verdict verdict) {
    if (bar != null) {
      bar.stepTo((long) number * STEPS);
      return;
    }
    String cpu =
        Metrics.CPU.of(run).isPresent()
            ? String.format(Locale.ROOT, "%.0f us CPU per request",
                Metrics.CPU.of(run).getAsDouble())
            : "CPU unavailable";
    String ruling = verdict instanceof Verdict.Valid ? "valid" : verdict + "";
    say(String.format(Locale.ROOT, "[%d/%d] %s: %s, %s%s", number, planned, now, cpu, ruling,
        left()));
  }

  /** The mean trial so far times the trials to come. */
  private String left() {
    if (number < 2) {
      return "";
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    Duration left = Duration.ofSeconds(Math.round(seconds / (number - 1) * (planned - number + 1)));
    return String.format(
        Locale.ROOT, ", about %d:%02d left", left.toMinutes(), left.toSecondsPart());
  }

  private void say(String line) {
    if (bar == null) {
      out.println(line);
      out.flush();
    } else {
      bar.setExtraMessage(" " + line);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
