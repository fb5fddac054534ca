package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which herd, and which file says the rest. */
final class SourceFlags {
  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "HOST:PORT",
      converter = TargetConverter.class,
      description = "Client ports of the herd's servers.")
  private List<Target> targets = new ArrayList<>();

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "A JSON or YAML file with any part of the load; flags go before it."
          + " --dry-run prints such a file.")
  private @Nullable Path file;

  void to(List<Target> herd) {
    BadInput.unless(targets.isEmpty(),
        "--targets names a herd that runs, and --system starts one; give one of them");
    targets = herd;
  }

  @Nullable Path file() {
    return file;
  }

  void over(ObjectNode tree) {
    if (!targets.isEmpty()) {
      ArrayNode array = tree.putArray("targets");
      targets.forEach(target -> array.add(target.toString()));
    }
  }
}
