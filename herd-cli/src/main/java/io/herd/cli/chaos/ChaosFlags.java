package io.herd.cli.chaos;

import io.herd.benchmarks.chaos.ProxiedHerd;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.Systems;
import io.herd.cli.load.TimeConverter;
import io.herd.core.Transports;
import io.herd.loadgen.chaos.ChaosSpec;
import io.herd.loadgen.chaos.FaultKind;
import io.herd.loadgen.chaos.Script;
import io.herd.node.file.Flooding;
import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is put under which faults, and for how long. */
final class ChaosFlags {
  private static final String ALL = "all";

  /** Which herd. */
  static final class Herd {
    @Option(names = "--topology", paramLabel = "NAME",
        description = "Such as ucla-2023 (default) or ring:4.")
    private String topology = "ucla-2023";

    @Option(names = "--config", paramLabel = "FILE", description = "A herd file.")
    private @Nullable Path config;
  }

  @Option(names = {"--transports", "--transport", "--systems", "--system"}, split = ",",
      paramLabel = "NAME",
      description = "What the servers run on, one after the other: transports, folders of a"
          + " peer.json, or all for every transport that can run here. Default: netty.")
  private List<String> systems = new ArrayList<>();

  @ArgGroup
  private Herd herd = new Herd();

  @Option(names = "--no-resync",
      description = "Herd's own servers do not send a link that comes up their map: to see what is"
          + " lost without it.")
  private boolean withoutResync;

  @Option(names = "--duration", paramLabel = "TIME", converter = TimeConverter.class,
      defaultValue = "60s", description = "Of load and faults, on each system. "
          + "Default: ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ZERO;

  @Option(names = "--rate", paramLabel = "N", defaultValue = "500",
      description = "Updates a second, of all clients. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "Of the schedule of faults, and of the clients. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--faults", split = ",", paramLabel = "KIND",
      description = "Of kill, pause, latency, blackhole, reset, slice, bandwidth. Default: all.")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--patience", paramLabel = "TIME", converter = TimeConverter.class,
      defaultValue = "30s", description = "How long all servers may take to answer the same and"
          + " right once all is healed. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ZERO;

  ChaosSpec spec() {
    Set<FaultKind> kinds = faults.isEmpty() ? EnumSet.allOf(FaultKind.class)
        : faults.stream().map(FaultKind::parse).collect(Collectors.toSet());
    return new ChaosSpec(duration, rate, seed, kinds, patience);
  }

  HerdFile file() throws IOException {
    HerdFile file = herd.config == null ? HerdFile.of(herd.topology) : HerdFile.read(herd.config);
    Flooding rules = file.flooding();
    return withoutResync
        ? file.withFlooding(new Flooding(rules.senderExclusion(), false, rules.course()))
        : file;
  }

  /** What will be done, the same for every system. */
  Script script() throws IOException {
    HerdFile file = file();
    return Script.draw(spec(), file.graph().servers(), ProxiedHerd.roads(file));
  }

  List<HerdSystem> systems() throws IOException {
    List<String> names = systems.isEmpty() ? List.of(file().transport()) : systems;
    return names.stream()
        .flatMap(name -> name.equals(ALL) ? Transports.runnable().stream() : List.of(name).stream())
        .map(Systems::find).toList();
  }
}
