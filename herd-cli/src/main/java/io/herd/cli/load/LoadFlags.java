package io.herd.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.SpecFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;

/** The flags of a load, and the file over which they are laid. */
final class LoadFlags {
  private static final JsonMapper MAPPER = new JsonMapper();

  @ArgGroup(exclusive = false, validate = false, order = 1, heading = "%nThe herd:%n")
  private SourceFlags source = new SourceFlags();

  @ArgGroup(exclusive = false, validate = false, order = 2, heading = "%nWhen it is sent:%n")
  private PaceFlags pace = new PaceFlags();

  @ArgGroup(exclusive = false, validate = false, order = 3, heading = "%nHow long:%n")
  private TimeFlags times = new TimeFlags();

  @ArgGroup(exclusive = false, validate = false, order = 4, heading = "%nWhat is sent:%n")
  private WorkFlags work = new WorkFlags();

  @ArgGroup(exclusive = false, validate = false, order = 5, heading = "%nHow it is carried:%n")
  private WireFlags wire = new WireFlags();

  @ArgGroup(exclusive = false, validate = false, order = 6, heading = "%nPropagation:%n")
  private TapFlags taps = new TapFlags();

  /** The herd that was started for it. */
  void to(SystemHerd herd) {
    source.to(herd.started().targets().stream().map(named -> named.target()).toList());
  }

  /** The measured time if it was given. */
  Duration duration(Duration otherwise) {
    return times.duration(otherwise);
  }

  /** The rate if it was given. */
  double firstRate(double otherwise) {
    return pace.first(otherwise);
  }

  /**
   * The whole load, all defaults written out. {@link BadInput} names the file if it is to blame.
   *
   * @param peak the peak's rate for such a load, asked only when the rate is a share of it
   * @param search whether many runs are made of it, which are shorter by default
   */
  LoadSpec spec(ToDoubleFunction<ObjectNode> peak, boolean search) {
    ObjectNode whole = fileTree();
    lay(whole, peak);
    if (search) {
      TimeFlags.shorten(whole);
    }
    try {
      return SpecFile.of(whole);
    } catch (BadInput e) {
      throw blame(e, peak);
    }
  }

  private ObjectNode fileTree() {
    Path file = source.file();
    JsonNode given = file == null ? MAPPER.createObjectNode() : SpecFile.tree(file);
    if (given instanceof ObjectNode tree) {
      return tree;
    }
    throw new BadInput(file + ": a load spec is an object of keys and values, such as"
        + " targets: [\"127.0.0.1:12000\"]");
  }

  private void lay(ObjectNode tree, ToDoubleFunction<ObjectNode> peak) {
    source.over(tree);
    pace.over(tree, peak);
    times.over(tree, pace.replaysTrace());
    work.over(tree, taps.any());
    wire.over(tree);
    taps.over(tree);
  }

  /** What the flags alone do wrong is not the file's fault. */
  private BadInput blame(BadInput whole, ToDoubleFunction<ObjectNode> peak) {
    Path file = source.file();
    return file == null || Objects.equals(whole.getMessage(), flagsAlone(peak))
        ? whole
        : new BadInput(file + ": " + whole.getMessage());
  }

  private @Nullable String flagsAlone(ToDoubleFunction<ObjectNode> peak) {
    ObjectNode alone = MAPPER.createObjectNode();
    try {
      lay(alone, peak);
      SpecFile.of(alone);
      return null;
    } catch (BadInput e) {
      return e.getMessage();
    }
  }
}
