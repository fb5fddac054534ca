package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long each part of a run takes. */
final class TimeFlags {
  private static final int SEARCH_WINDOW_MILLIS = 4_000;
  private static final int SEARCH_WARMUP_MILLIS = 1_000;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Measured time, such as 10s, 500ms or 2m. Default: 10s; 4s for each run of"
          + " --find-peak, 2s for each of --calibrate.")
  private @Nullable Duration duration;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Sent before it and recorded apart. Default: 2s.")
  private @Nullable Duration warmUp;

  @Option(
      names = "--drain",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long to wait for late replies. Default: 5s.")
  private @Nullable Duration drain;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "The length of one row of the time line. Default: 1s.")
  private @Nullable Duration interval;

  Duration duration(Duration otherwise) {
    return duration == null ? otherwise : duration;
  }

  /** A search makes many runs, and so shorter ones unless something else was said. */
  static void shorten(ObjectNode tree) {
    ObjectNode phases = tree.path("phases") instanceof ObjectNode known
        ? known
        : tree.putObject("phases");
    if (!phases.has("windowMillis")) {
      phases.put("windowMillis", SEARCH_WINDOW_MILLIS);
    }
    if (!phases.has("warmupMillis")) {
      phases.put("warmupMillis", SEARCH_WARMUP_MILLIS);
    }
  }

  void over(ObjectNode tree, boolean replaysTrace) {
    Duration before = warmUp == null && replaysTrace ? Duration.ZERO : warmUp;
    new Members(tree, "phases")
        .put("warmupMillis", before)
        .put("windowMillis", duration)
        .put("drainMillis", drain);
    if (interval != null) {
      tree.put("intervalMillis", interval.toMillis());
    }
  }
}
