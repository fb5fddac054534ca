package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.spec.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where updates are seen arriving. */
final class TapFlags {
  @Option(
      names = "--tap",
      paramLabel = "SERVER=HOST:PORT",
      converter = {NameConverter.class, TargetConverter.class},
      description = "Join the herd as a neighbour of this server, at its peer port, "
          + "and time updates there.")
  private Map<String, Target> taps = new LinkedHashMap<>();

  @Option(
      names = "--tap-form",
      paramLabel = "FORM",
      description = "How taps meet their servers: herd (dial and greet), course (dial and say"
          + " nothing), or listen (at the address given, for a herd that dials its neighbours)."
          + " Default: herd.")
  private @Nullable String form;

  @Option(
      names = "--peer-key",
      paramLabel = "FILE",
      description = "The key that the herd asks its neighbours for, as herd up says where it is.")
  private @Nullable Path keyFile;

  @Option(
      names = "--origin",
      paramLabel = "HOST:PORT",
      converter = TargetConverter.class,
      description = "Time the updates sent to this target only. With a tap on it too, the"
          + " difference of the taps is the propagation.")
  private @Nullable Target origin;

  @Option(
      names = "--no-tap",
      paramLabel = "HOST:PORT",
      converter = TargetConverter.class,
      description = "Propagation without a tap: ask this target once about some of the updates"
          + " that went to another, each after a random time. Tells the median only.")
  private @Nullable Target probed;

  @Option(
      names = "--no-tap-share",
      defaultValue = "0.2",
      paramLabel = "SHARE",
      description = "Of the updates to ask about. Default: ${DEFAULT-VALUE}.")
  private double share;

  @Option(
      names = "--no-tap-delay",
      defaultValue = "100ms",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "The longest of the random times: several times what is expected. Default:"
          + " ${DEFAULT-VALUE}.")
  private Duration delay = Duration.ZERO;

  /** Whether updates are followed through the herd, for which each needs a client of its own. */
  boolean any() {
    return !taps.isEmpty() || probed != null;
  }

  void over(ObjectNode tree) {
    if (!taps.isEmpty()) {
      ArrayNode array = tree.putArray("taps");
      taps.forEach((server, peer) -> {
        ObjectNode tap = array.addObject().put("server", server).put("peer", peer.toString());
        if (form != null) {
          tap.put("form", form);
        }
        if (keyFile != null) {
          tap.put("keyFile", keyFile.toAbsolutePath().toString());
        }
      });
    }
    if (probed != null) {
      tree.putObject("probe").put("target", probed.toString()).put("share", share)
          .put("maxDelayMillis", delay.toNanos() / 1e6).put("bound", 0);
    }
    if (origin != null) {
      tree.put("origin", origin.toString());
    }
  }
}
