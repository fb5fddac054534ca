package io.herd.cli.sim;

import io.herd.cli.Screen;
import io.herd.sim.run.Outcome;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a campaign is: a bar on a terminal, a line for each tenth of it elsewhere. */
final class SimProgress implements Consumer<Outcome>, AutoCloseable {
  private static final int LINES = 10;

  private final PrintWriter out;
  private final int seeds;
  private final @Nullable ProgressBar bar;
  private int done;
  private long deliveries;
  private int violations;

  private SimProgress(PrintWriter out, int seeds, @Nullable ProgressBar bar) {
    this.out = out;
    this.seeds = seeds;
    this.bar = bar;
  }

  /** To be closed at the end. */
  static SimProgress of(PrintWriter out, int seeds) {
    ProgressBar bar =
        Screen.isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("sim")
                .setInitialMax(seeds)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .build()
            : null;
    return new SimProgress(out, seeds, bar);
  }

  @Override
  public void accept(Outcome outcome) {
    done++;
    deliveries += outcome.deliveries();
    violations += outcome.breach() == null ? 0 : 1;
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(" " + found());
    } else if (done * (long) LINES / seeds > (done - 1) * (long) LINES / seeds) {
      out.println(String.format(Locale.ROOT, "[%d/%d] %s", done, seeds, found()));
      out.flush();
    }
  }

  private String found() {
    return String.format(Locale.ROOT, "%,d deliveries, %d violations", deliveries, violations);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
