package io.herd.loadgen.engine;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.style.Manners;
import io.herd.loadgen.style.StyleProbe;
import java.time.Duration;
import java.util.List;

/** Replaces the style {@code auto} by one that all targets answer to. Blocks. */
final class StyleFinder {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private StyleFinder() {}

  /** The spec with a style, and one connection for each command if any target closes after one. */
  static LoadSpec settle(LoadSpec spec) {
    Connections connections = spec.connections();
    if (!connections.style().equals(Connections.AUTO)) {
      return spec;
    }
    List<Manners> manners = spec.targets().stream()
        .map(target -> new StyleProbe(target, PATIENCE).find()).toList();
    List<String> styles = manners.stream().map(found -> found.style().toString()).distinct()
        .toList();
    BadInput.unless(styles.size() == 1, "the targets answer to different styles, " + styles
        + "; load them apart, or choose connections.style");
    boolean close = !manners.stream().allMatch(Manners::staysOpen);
    return spec.withConnections(
        connections.styled(styles.getFirst(), connections.perCommand() || close));
  }
}
