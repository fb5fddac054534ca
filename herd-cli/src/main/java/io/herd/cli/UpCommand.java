package io.herd.cli;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.core.Transports;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.node.Lifetime;
import io.herd.node.LimitsText;
import io.herd.node.PortInUse;
import io.herd.node.RunningHerd;
import io.herd.node.Wiring;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.node.file.PlacesEntry.Api;
import io.herd.node.file.ServerEntry;
import io.herd.node.process.FixedPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a whole herd in the foreground until it is told to stop. */
@Command(name = "up",
    description = "Runs a whole herd, with a stand-in for Google Places, until Ctrl-C or SIGTERM.",
    footer = {"", "Examples:",
      "  herd up",
      "  herd up --topology line:1 --transport threads-virtual --base-port 12000",
      "  herd up --processes --gc serial --java-opts '-Xmx256m' --log lines",
      "  herd up --system peers/asyncio",
      "  herd up --system netty --assign Clark=peers/node,Jaquez=peers/twisted",
      "  herd up --json | head -1"})
final class UpCommand implements Callable<Integer> {
  /** Which herd. */
  static final class Herd {
    @Option(names = "--topology", paramLabel = "NAME",
        description = "Such as ucla-2023 (default), line:1 (a single server), ring:8.")
    private String topology = "ucla-2023";

    @Option(names = "--config", paramLabel = "FILE", description = "A herd file.")
    private @Nullable Path config;
  }

  @ArgGroup
  private Herd herd = new Herd();

  @Option(names = "--base-port", paramLabel = "N",
      description = "Client port of the first server; the others follow. Default: any free ones.")
  private int basePort;

  @Mixin
  private HerdOptions options;

  @Option(names = "--stub-latency", paramLabel = "TIME", defaultValue = "20ms",
      description = "How long the stand-in takes, such as 20ms (default) or lognormal:20ms,0.5.")
  private String stubLatency;

  @Option(names = "--stub-fast", description = "The plain fast stand-in in place of WireMock.")
  private boolean stubFast;

  @Option(names = "--processes", description = "A JVM for each server instead of one for all.")
  private boolean processes;

  @Mixin
  private SystemFlags systems;

  @Mixin
  private DoorFlags door;

  @Mixin
  private JvmOptions jvm;

  @Option(names = "--json", description = "Print one line of JSON when all are ready, no more.")
  private boolean json;

  @Option(names = "--until-eof", description = "Stop when standard input ends, too.")
  private boolean untilEof;

  @Spec
  private CommandSpec spec;

  private volatile boolean up;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var flags = jvm.flags();
    if (!processes && !systems.areGiven() && !flags.isEmpty()) {
      throw new IllegalArgumentException(
          "--gc and --java-opts are for the JVMs that --processes starts; add it");
    }
    if (processes && systems.areGiven()) {
      throw new IllegalArgumentException(
          "--system and --assign give each server a process anyhow; leave --processes out");
    }
    if (systems.nameAll() && options.givesTransport()) {
      throw new IllegalArgumentException(
          "--system and --transport both say what the servers run on; give one of them");
    }
    var folder = RunFolder.choose();
    var unlocked = file(folder);
    var transport = systems.areGiven() ? ""
        : "transport " + Transports.byName(unlocked.transport(), unlocked.variation()).name();
    var file = door.over(unlocked, folder, herd.config == null && !systems.areForeign());
    Files.createDirectories(folder);
    try (var lifetime = new Lifetime(Runtime.getRuntime()::halt); var stub = stub(file, folder)) {
      if (untilEof) {
        lifetime.untilEndOf(System.in);
      }
      var whole = stub == null ? file : file.withPlaces(PlacesEntry.at(stub.url().toString()));
      watch(stub, lifetime);
      try (var live = start(whole, flags, folder, lifetime)) {
        var ready = live.ready();
        up = true;
        print(json ? ready.toJson() + System.lineSeparator()
            : new Welcome(
                ready, file.graph(), live.systems().orElse(transport), limits(file),
                places(whole, stub), DoorFlags.describe(whole), folder).text());
        lifetime.await();
      }
    }
    return 0;
  }

  private String limits(HerdFile file) {
    return systems.areGiven()
        ? LimitsText.of(file.limits(), Welcome.INDENT)
        : LimitsText.of(file, processes ? 1 : file.graph().servers().size(), Welcome.INDENT);
  }

  private HerdFile file(Path folder) throws IOException {
    var file = herd.config != null
        ? HerdFile.read(herd.config)
        : HerdFile.of(herd.topology)
            .withLog(new LogEntry(LogEntry.DEFAULT.what(), folder.toString()));
    var result = onBasePort(options.over(file));
    for (var entry : result.entries()) {
      check(entry);
    }
    return result;
  }

  private HerdFile onBasePort(HerdFile file) {
    if (basePort == 0) {
      return file;
    }
    var entries = new ArrayList<ServerEntry>();
    for (var entry : file.entries()) {
      entries.add(entry.withPorts(
          basePort + entries.size(), entry.peerPort(), entry.adminPort()));
    }
    return file.withServers(entries);
  }

  private void check(ServerEntry entry) throws IOException {
    try {
      PortInUse.check(entry);
    } catch (PortInUse e) {
      throw basePort == 0 ? e : new IOException(e.getMessage() + " with --base-port", e);
    }
  }

  private @Nullable StubProcess stub(HerdFile file, Path folder) throws IOException {
    return options.givesPlaces() || file.places().api() != Api.NONE
        ? null
        : StubProcess.start(new StubOptions(0, stubLatency, stubFast, true), List.of(),
            folder.resolve("stub.err"));
  }

  private void watch(@Nullable StubProcess stub, Lifetime lifetime) {
    if (stub != null) {
      stub.handle().onExit().thenRun(() -> warn(lifetime, "the stand-in for Google Places has "
          + "ended; WHATSAT is answered with a failure until herd up is started again"));
    }
  }

  private LiveHerd start(HerdFile file, List<String> flags, Path folder, Lifetime lifetime)
      throws IOException, InterruptedException {
    if (systems.areGiven()) {
      return watched(systems.start(file, folder, flags), lifetime);
    }
    if (!processes) {
      var wiring = Wiring.of(file.places()).withOnStop(lifetime::stop);
      return new LiveHerd.InThisJvm(RunningHerd.start(file, wiring));
    }
    var config = folder.resolve("herd.json");
    var again = System.getProperty("herd.command", "herd") + " serve --config " + config
        + " --name ";
    return ServerProcesses.start(FixedPorts.of(file), config, flags,
        (name, code) -> warn(lifetime, "server " + name + " has ended with exit code " + code
            + "; start it again with:  " + again + name));
  }

  private LiveHerd watched(SystemHerd herd, Lifetime lifetime) {
    herd.started().pids().forEach((name, pid) -> ProcessHandle.of(pid).ifPresent(
        process -> process.onExit().thenRun(() -> warn(lifetime, "server " + name
            + " has ended; what it said is in " + herd.config().resolveSibling(name + ".out")))));
    return new LiveHerd.OfSystems(herd);
  }

  private static String places(HerdFile file, @Nullable StubProcess stub) {
    var url = file.places().url();
    return stub != null ? url + " (a stand-in, pid " + stub.handle().pid() + ")"
        : url.isEmpty() ? String.valueOf(file.places().api()) : url;
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }

  /** Tells of an end that nobody has asked for. */
  private void warn(Lifetime lifetime, String line) {
    if (up && !lifetime.isOver()) {
      spec.commandLine().getErr().println(line);
      spec.commandLine().getErr().flush();
    }
  }
}
