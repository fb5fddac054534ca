package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.spec.BadInput;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When requests are sent. The last word is the flags', a file's pace is what they change. */
final class PaceFlags {
  private static final double DEFAULT_RATE = 1_000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = RateConverter.class,
      description = "Requests per second over all connections, or such as 50%% of the peak that"
          + " --find-peak has found for these targets. Default: 1000.")
  private @Nullable Rate rate;

  @Option(names = "--poisson", description = "Exponential gaps instead of equal ones.")
  private boolean poisson;

  @Option(
      names = "--ramp",
      paramLabel = "FROM:TO",
      description = "A rate that goes evenly from one value to another, such as 100:2000.")
  private @Nullable String ramp;

  @Option(
      names = "--steps",
      paramLabel = "N@TIME,...",
      description = "One rate after another, such as 500@5s,2000@5s; the last is kept, 0 is a"
          + " pause.")
  private @Nullable String steps;

  @Option(
      names = "--closed",
      paramLabel = "N",
      description = "Closed loop: N requests in flight on each connection, as fast as replies"
          + " come. Its times must not be compared with those of an open loop.")
  private @Nullable Integer closed;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Replay recorded positions, CSV or GPX, instead of made ones.")
  private @Nullable Path trace;

  @Option(
      names = "--speed-up",
      paramLabel = "N",
      description = "How much faster than recorded. Default: 1.")
  private @Nullable Double speedUp;

  boolean replaysTrace() {
    return trace != null;
  }

  /** The first rate of a search. */
  double first(double otherwise) {
    BadInput.unless(rate == null || !rate.ofPeak(),
        "--find-peak begins at --rate in requests per second, not at a share of a peak");
    return rate == null ? otherwise : rate.value();
  }

  /** Lays the flags over the file's pace; {@code peak} tells the rate that a share is of. */
  void over(ObjectNode tree, ToDoubleFunction<ObjectNode> peak) {
    long kinds = Stream.of(closed, trace, ramp, steps).filter(Objects::nonNull).count();
    BadInput.unless(kinds + (poisson ? 1 : 0) < 2,
        "--poisson, --ramp, --steps, --closed and --trace exclude each other; keep one");
    BadInput.unless(rate == null || kinds == 0 || trace != null,
        "--rate does not go with --ramp, --steps or --closed, which set it; leave it out");
    if (trace != null) {
      tree.putObject("pace").put("kind", "trace").put("file", trace.toString())
          .put("speedUp", speedUp == null ? 1 : speedUp);
    } else if (closed != null) {
      tree.putObject("pace").put("kind", "closed").put("inFlight", closed);
    } else if (ramp != null) {
      PaceText.ramp(ramp, tree.putObject("pace"));
    } else if (steps != null) {
      PaceText.steps(steps, tree.putObject("pace"));
    } else {
      even(tree, peak);
    }
  }

  private void even(ObjectNode tree, ToDoubleFunction<ObjectNode> peak) {
    double known = tree.path("pace").path("rate").asDouble(DEFAULT_RATE);
    double asked = rate == null ? known
        : rate.ofPeak() ? rate.value() / 100 * peak.applyAsDouble(tree) : rate.value();
    if (poisson) {
      tree.putObject("pace").put("kind", "poisson").put("rate", asked);
    } else if (rate != null) {
      String kind = tree.path("pace").path("kind").asText();
      tree.putObject("pace").put("kind", kind.equals("poisson") ? kind : "constant")
          .put("rate", asked);
    }
    if (speedUp != null) {
      BadInput.unless(tree.path("pace") instanceof ObjectNode, "--speed-up needs a --trace");
      ((ObjectNode) tree.path("pace")).put("speedUp", speedUp);
    }
  }
}
