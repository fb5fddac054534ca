package io.herd.cli.attack;

import io.herd.benchmarks.attack.Victim;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.OwnSystem;
import io.herd.benchmarks.system.Systems;
import io.herd.core.Transports;
import io.herd.core.Variation;
import io.herd.loadgen.attack.Prey;
import io.herd.loadgen.check.HerdLine;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which herd is attacked. */
final class VictimFlags {
  private static final String ALL = "all";

  @Option(names = {"--transport", "--transports"}, split = ",", paramLabel = "NAME",
      description = "Herds of these are started and attacked one after the other; all for every one"
          + " that can run here. Default: netty.")
  private List<String> transports = new ArrayList<>();

  @Option(names = "--system", paramLabel = "NAME",
      description = "The folder of a peer.json, such as peers/asyncio: a process for each server.")
  private @Nullable String system;

  @Option(names = "--topology", paramLabel = "NAME", defaultValue = "ucla-2023",
      description = "How their servers are linked. Default: ${DEFAULT-VALUE}.")
  private String topology = "ucla-2023";

  @Option(names = "--targets", split = ",", paramLabel = "NAME=HOST:PORT",
      description = "A herd that runs already, by its servers' client ports; only on loopback.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--herd", paramLabel = "FILE",
      description = "A herd that runs already, by the line that herd up --json prints.")
  private @Nullable Path herd;

  @Option(names = "--this-herd-is-mine",
      description = "Attack it even though it is not on this machine's loopback.")
  private boolean mine;

  /** Complains unless one herd is named, and one that may be attacked. */
  void check() {
    long ways = Stream.of(!transports.isEmpty(), system != null, !targets.isEmpty(), herd != null)
        .filter(given -> given).count();
    BadInput.unless(ways <= 1,
        "--transports, --system, --targets and --herd each name a herd; give one of them");
    Prey.check(targets.stream().map(text -> NamedTarget.parse(text).target()).toList(), mine);
  }

  /** Whether it runs already. */
  boolean runs() {
    return !targets.isEmpty() || herd != null;
  }

  /** The one that runs. */
  Victim victim() throws IOException {
    HerdLine line = herd == null
        ? new HerdLine(targets.stream().map(NamedTarget::parse).toList(), Map.of(), Set.of(), "")
        : HerdLine.parse(Files.readString(herd), "--herd " + herd);
    Prey.check(line.targets().stream().map(NamedTarget::target).toList(), mine);
    return Victim.of(line);
  }

  String topology() {
    return topology;
  }

  /** Those to be started. */
  List<HerdSystem> systems() {
    if (system != null) {
      return List.of(runnable(Systems.find(system)));
    }
    List<String> names = transports.isEmpty() ? List.of("netty")
        : transports.contains(ALL) ? Transports.runnable() : transports;
    return names.stream()
        .map(name -> (HerdSystem) new OwnSystem(Transports.byName(name))).toList();
  }

  private static HerdSystem runnable(HerdSystem system) {
    system.missing(Variation.DEFAULT).ifPresent(why -> {
      throw new BadInput(system.name() + " cannot run here: " + why);
    });
    return system;
  }
}
