package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.spec.Target;
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
      names = "--origin",
      paramLabel = "HOST:PORT",
      converter = TargetConverter.class,
      description = "Time the updates sent to this target only. With a tap on it too, the"
          + " difference of the taps is the propagation.")
  private @Nullable Target origin;

  boolean any() {
    return !taps.isEmpty();
  }

  void over(ObjectNode tree) {
    if (any()) {
      ArrayNode array = tree.putArray("taps");
      taps.forEach(
          (server, peer) -> array.addObject().put("server", server).put("peer", peer.toString()));
    }
    if (origin != null) {
      tree.put("origin", origin.toString());
    }
  }
}
