package io.herd.cli.load;

import io.herd.cli.Screen;
import io.herd.loadgen.outcome.PlotStyle;
import io.herd.report.ResultStore;
import io.herd.report.document.TerminalStyle;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is left behind and shown. */
final class OutFlags {
  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "DIR",
      description = "Where each run gets a folder of its own. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--out", paramLabel = "DIR",
      description = "This very folder for the run instead.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print verdict and outcome as JSON instead of tables.")
  private boolean json;

  @Option(names = "--no-color", description = "No colours; nor with NO_COLOR set, nor in a pipe.")
  private boolean noColour;

  Path results() {
    return results;
  }

  boolean json() {
    return json;
  }

  /** The folder of a run that starts now; its name is the id. */
  Path folder(Instant now) {
    return out == null ? results.resolve(ResultStore.newId(now)) : out;
  }

  PlotStyle style() {
    TerminalStyle screen = Screen.style();
    boolean colour = screen.colour() && !noColour && System.getenv("NO_COLOR") == null;
    return new PlotStyle(screen.columns(), screen.unicode(), colour);
  }
}
