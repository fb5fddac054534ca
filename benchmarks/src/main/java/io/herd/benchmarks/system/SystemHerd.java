package io.herd.benchmarks.system;

import static java.util.stream.Collectors.joining;

import io.herd.loadgen.start.Launch;
import io.herd.loadgen.start.Seat;
import io.herd.loadgen.start.StartedHerd;
import io.herd.loadgen.style.ClientStyle;
import io.herd.node.Ready;
import io.herd.node.file.Flooding;
import io.herd.node.file.HerdFile;
import io.herd.node.file.ServerEntry;
import io.herd.node.process.AdminClient;
import io.herd.node.process.FixedPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A herd of any systems, mixed if wanted, with a process for each server. */
public final class SystemHerd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HerdFile file;
  private final Map<String, HerdSystem> systems;
  private final Map<String, Path> configs = new LinkedHashMap<>();
  private final Path config;
  private final List<String> jvmFlags;
  private final StartedHerd herd;

  private SystemHerd(HerdFile file, Map<String, HerdSystem> systems, Path folder,
      List<String> jvmFlags, Duration patience, Outlook outlook)
      throws IOException, InterruptedException {
    this.file = file;
    this.systems = systems;
    this.jvmFlags = jvmFlags;
    config = folder.resolve("herd.json");
    file.write(config);
    for (var server : file.graph().servers()) {
      configs.put(server, own(server, outlook.of(server, file)));
    }
    List<Seat> seats = file.entries().stream().map(entry -> new Seat(entry.name(),
        entry.clientPort(), entry.peerPort(), file.graph().neighbours(entry.name()))).toList();
    herd = StartedHerd.start(this::launch, seats, file.places().url(), patience, folder);
  }

  /**
   * Starts it and waits until it is linked. A herd with a foreign server has one door for clients
   * and neighbours, as the course's own herds do.
   *
   * @param systems of every server
   * @param folder where the herd file and the servers' output are written; it exists
   * @param jvmFlags for Herd's own servers
   * @throws IllegalArgumentException in one line, if a system cannot run here
   * @throws IOException in one line, if a server does not start; nothing is left behind then
   */
  public static SystemHerd start(HerdFile file, Map<String, HerdSystem> systems, Path folder,
      List<String> jvmFlags) throws IOException, InterruptedException {
    return start(file, systems, folder, jvmFlags, PATIENCE);
  }

  /** As above, with so much patience for each server to listen. */
  public static SystemHerd start(HerdFile file, Map<String, HerdSystem> systems, Path folder,
      List<String> jvmFlags, Duration patience) throws IOException, InterruptedException {
    return start(file, systems, folder, jvmFlags, patience, (_, same) -> same);
  }

  /** As above, and each server is told of the herd in its own way. */
  public static SystemHerd start(HerdFile file, Map<String, HerdSystem> systems, Path folder,
      List<String> jvmFlags, Duration patience, Outlook outlook)
      throws IOException, InterruptedException {
    systems.values().stream().distinct().forEach(system -> system.missing(file.variation())
        .ifPresent(why -> {
          throw new IllegalArgumentException(system.name() + " cannot run here: " + why);
        }));
    SystemHerd herd = new SystemHerd(fixed(file, systems), Map.copyOf(systems), folder,
        List.copyOf(jvmFlags), patience, outlook);
    try {
      herd.awaitLinked();
      return herd;
    } catch (IOException | InterruptedException | RuntimeException e) {
      herd.close();
      throw e;
    }
  }

  /** The same system for every server of a herd. */
  public static Map<String, HerdSystem> all(HerdFile file, HerdSystem system) {
    Map<String, HerdSystem> systems = new LinkedHashMap<>();
    file.graph().servers().forEach(name -> systems.put(name, system));
    return systems;
  }

  private static HerdFile fixed(HerdFile file, Map<String, HerdSystem> systems)
      throws IOException {
    HerdFile full = FixedPorts.of(file.inFull());
    List<ServerEntry> entries = full.entries().stream()
        .map(entry -> isOwn(of(systems, entry)) ? entry
            : entry.withPorts(entry.clientPort(), entry.peerPort(), ServerEntry.NO_ADMIN))
        .toList();
    boolean course = !systems.values().stream().allMatch(SystemHerd::isOwn);
    Flooding rules = full.flooding();
    return full.withServers(entries).withFlooding(new Flooding(
        rules.senderExclusion(), rules.resync(), course || rules.course()));
  }

  private static HerdSystem of(Map<String, HerdSystem> systems, ServerEntry entry) {
    return Objects.requireNonNull(systems.get(entry.name()), entry.name());
  }

  private HerdSystem system(String server) {
    return Objects.requireNonNull(systems.get(server), server);
  }

  private static boolean isOwn(HerdSystem system) {
    return system instanceof OwnSystem;
  }

  /** A file of its own for a server to which the herd looks different. */
  private Path own(String server, HerdFile seen) throws IOException {
    if (seen.equals(file)) {
      return config;
    }
    Path own = config.resolveSibling(server + ".json");
    seen.write(own);
    return own;
  }

  private Launch launch(Seat seat) {
    return launch(seat.name());
  }

  private Launch launch(String server) {
    return system(server).launch(
        server, Objects.requireNonNull(configs.get(server), server), jvmFlags);
  }

  private void awaitLinked() throws IOException, InterruptedException {
    AdminClient.awaitReady(admins(), PATIENCE);
    if (!allOwn()) {
      Linked.await(started().targets().stream().map(named -> named.target()).toList(), style(),
          PATIENCE);
    }
  }

  /** Whether every server is one of Herd's own, which can be asked for counters. */
  public boolean allOwn() {
    return systems.values().stream().allMatch(SystemHerd::isOwn);
  }

  /** The admin ports of Herd's own servers, by name, in order. */
  public Map<String, AdminClient> admins() {
    Map<String, AdminClient> admins = new LinkedHashMap<>();
    file.entries().stream().filter(entry -> isOwn(of(systems, entry)))
        .forEach(entry -> admins.put(entry.name(), new AdminClient(entry.adminPort())));
    return admins;
  }

  /** How all its servers want commands to end; with several styles the most careful. */
  public ClientStyle style() {
    return systems.values().stream().map(HerdSystem::clientStyle).map(ClientStyle::parse)
        .max(Enum::compareTo).orElse(ClientStyle.LF);
  }

  /** Its processes, for whoever kills and checks them. */
  public StartedHerd started() {
    return herd;
  }

  /** Its servers, ports and processes. */
  public Ready ready() {
    Map<String, Long> pids = herd.pids();
    return Ready.of(file.entries().stream().map(entry -> new Ready.Server(entry.name(),
        entry.clientPort(), entry.peerPort(), entry.adminPort(), pids.getOrDefault(entry.name(),
            0L)))
        .toList(), file);
  }

  /** Which system runs where, in a few words. */
  public String runsOn() {
    List<String> names = systems.values().stream().map(HerdSystem::name).distinct().toList();
    return names.size() == 1 ? "system " + names.getFirst()
        : "systems " + file.graph().servers().stream()
            .map(server -> server + "=" + system(server).name()).collect(joining(","));
  }

  /** The herd file that its servers read, with every port. */
  public HerdFile file() {
    return file;
  }

  /** Where that file is. */
  public Path config() {
    return config;
  }

  /** The command of each server, in order. */
  public List<List<String>> commands() {
    return file.entries().stream()
        .map(entry -> launch(entry.name()).command())
        .toList();
  }

  /** What every system tells of how it is set up. */
  public Map<String, String> setUp() {
    Map<String, String> all = new LinkedHashMap<>();
    systems.values().stream().distinct().forEach(system -> all.putAll(system.setUp()));
    all.put("processes", String.valueOf(systems.size()));
    return all;
  }

  /** Ends it: asks first, and kills what does not end. */
  @Override
  public void close() {
    herd.close();
  }
}
