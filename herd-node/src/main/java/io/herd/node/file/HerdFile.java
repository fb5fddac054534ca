package io.herd.node.file;

import static io.herd.node.file.BadHerdFile.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import io.herd.core.Limits;
import io.herd.core.Variation;
import io.herd.core.Variation.Links;
import io.herd.core.topology.Link;
import io.herd.core.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A herd as {@code herd.json} describes it. Immutable; the {@code with} methods make a changed
 * copy.
 *
 * @param transport its name, such as {@code threads-virtual}; {@code netty} is the best Netty
 *     flavour
 * @param topology a preset or generated one, such as {@code ucla-2023}; empty when servers and
 *     links are given one by one
 * @param servers where they listen; with a topology only those that are not on ephemeral ports
 * @param links pairs of names, without a topology
 * @param flooding how updates travel
 * @param peerDoor whom servers take for neighbours
 * @param limits the caps of each server
 * @param places where WHATSAT gets its answers from
 * @param eventLoops threads of an event-driven transport, per server; 0 shares the processors out
 * @param log what each server writes to its log
 * @param variation what an experiment changes of the transport's good practice
 */
@JsonInclude(Include.NON_EMPTY)
public record HerdFile(
    String transport,
    String topology,
    List<ServerEntry> servers,
    List<Link> links,
    Flooding flooding,
    @JsonInclude(
        value = Include.CUSTOM,
        valueFilter = PeerDoorEntry.Unlocked.class) PeerDoorEntry peerDoor,
    Limits limits,
    PlacesEntry places,
    int eventLoops,
    LogEntry log,
    @JsonInclude(value = Include.CUSTOM, valueFilter = Unvaried.class) Variation variation) {

  static final HerdFile DEFAULT = new HerdFile("netty", "ucla-2023", List.of(), List.of(),
      Flooding.DEFAULT, PeerDoorEntry.OPEN, Limits.DEFAULT, PlacesEntry.NONE, 0, LogEntry.DEFAULT,
      Variation.DEFAULT);

  public HerdFile {
    servers = List.copyOf(servers);
    links = List.copyOf(links);
    unless(eventLoops >= 0, "eventLoops is " + eventLoops + "; it must be 0 (automatic) or more");
    unless(topology.isEmpty() || links.isEmpty(),
        "both topology and links are given; a topology has its own links, so leave one out");
    unless(!flooding.course() || peerDoor.open(),
        "flooding.course takes AT lines from anybody; leave out course or peerDoor");
    unless(variation.links() == Links.PERSISTENT || peerDoor.open(),
        "variation.links per-message proves nothing by the peer door; leave out links or peerDoor");
    checkNames(graph(topology, servers, links), servers);
    checkPorts(servers);
  }

  /** The servers of this topology on loopback and ephemeral ports, with default limits. */
  public static HerdFile of(String topology) {
    return DEFAULT.withTopology(topology);
  }

  /** One server without neighbours, on loopback and ephemeral ports. */
  public static HerdFile single(String server) {
    return new HerdFile(DEFAULT.transport, "", List.of(ServerEntry.of(server)), List.of(),
        DEFAULT.flooding, DEFAULT.peerDoor, DEFAULT.limits, DEFAULT.places, DEFAULT.eventLoops,
        DEFAULT.log,
        DEFAULT.variation);
  }

  /**
   * Reads a file. Relative paths in it count from its folder.
   *
   * @throws BadHerdFile in one line, with line and column, if it is not a herd file
   * @throws IOException if it cannot be read
   */
  public static HerdFile read(Path file) throws IOException {
    return HerdJson.read(file);
  }

  /**
   * Reads a variation as it stands in a herd file; what is left out is good practice.
   *
   * @throws BadHerdFile in one line, if it is none
   */
  public static Variation variation(JsonNode variation) {
    return HerdJson.variation(variation);
  }

  /** Writes it so that {@link #read} gives the same herd. */
  public void write(Path file) throws IOException {
    HerdJson.write(this, file);
  }

  /** Who is linked with whom. */
  public Topology graph() {
    return graph(topology, servers, links);
  }

  /** One entry for each server of the topology, in its order. */
  public List<ServerEntry> entries() {
    Map<String, ServerEntry> byName = new LinkedHashMap<>();
    graph().servers().forEach(name -> byName.put(name, ServerEntry.of(name)));
    servers.forEach(entry -> byName.put(entry.name(), entry));
    return List.copyOf(byName.values());
  }

  /**
   * The entry of one server.
   *
   * @throws BadHerdFile if there is no such server
   */
  public ServerEntry entry(String server) {
    return entries().stream().filter(entry -> entry.name().equals(server)).findFirst()
        .orElseThrow(() -> unknown(server, graph()));
  }

  public HerdFile withTransport(String other) {
    return new HerdFile(
        other, topology, servers, links, flooding, peerDoor, limits, places, eventLoops, log,
        variation);
  }

  public HerdFile withTopology(String other) {
    return new HerdFile(transport, other, List.of(), List.of(), flooding, peerDoor, limits, places,
        eventLoops, log, variation);
  }

  public HerdFile withServers(List<ServerEntry> other) {
    return new HerdFile(
        transport, topology, other, links, flooding, peerDoor, limits, places, eventLoops, log,
        variation);
  }

  /** With another entry for the server of that name. */
  public HerdFile withServer(ServerEntry other) {
    return withServers(entries().stream()
        .map(entry -> entry.name().equals(other.name()) ? other : entry).toList());
  }

  public HerdFile withFlooding(Flooding other) {
    return new HerdFile(
        transport, topology, servers, links, other, peerDoor, limits, places, eventLoops, log,
        variation);
  }

  public HerdFile withPeerDoor(PeerDoorEntry other) {
    return new HerdFile(
        transport, topology, servers, links, flooding, other, limits, places, eventLoops, log,
        variation);
  }

  public HerdFile withLimits(Limits other) {
    return new HerdFile(
        transport, topology, servers, links, flooding, peerDoor, other, places, eventLoops, log,
        variation);
  }

  public HerdFile withPlaces(PlacesEntry other) {
    return new HerdFile(
        transport, topology, servers, links, flooding, peerDoor, limits, other, eventLoops, log,
        variation);
  }

  public HerdFile withEventLoops(int other) {
    return new HerdFile(transport, topology, servers, links, flooding, peerDoor, limits, places,
        other, log,
        variation);
  }

  public HerdFile withLog(LogEntry other) {
    return new HerdFile(
        transport, topology, servers, links, flooding, peerDoor, limits, places, eventLoops, other,
        variation);
  }

  public HerdFile withVariation(Variation other) {
    return new HerdFile(
        transport, topology, servers, links, flooding, peerDoor, limits, places, eventLoops, log,
        other);
  }

  /** The same herd with its servers and links one by one in place of a topology's name. */
  public HerdFile inFull() {
    return new HerdFile(transport, "", entries(), List.copyOf(graph().links()), flooding, peerDoor,
        limits,
        places,
        eventLoops, log, variation);
  }

  HerdFile below(Path folder) {
    return withPlaces(places.below(folder)).withLog(log.below(folder))
        .withPeerDoor(peerDoor.below(folder));
  }

  private static Topology graph(String topology, List<ServerEntry> servers, List<Link> links) {
    if (!topology.isEmpty()) {
      return Topology.parse(topology);
    }
    unless(!servers.isEmpty(),
        "there is no server; give a topology, such as ucla-2023, or servers");
    return Topology.of("of this file", servers.stream().map(ServerEntry::name).toList(), links);
  }

  private static void checkNames(Topology graph, List<ServerEntry> servers) {
    var seen = new HashSet<String>();
    for (var server : servers) {
      if (!graph.servers().contains(server.name())) {
        throw unknown(server.name(), graph);
      }
      unless(seen.add(server.name()), "server " + server.name() + " is given twice");
    }
  }

  private static BadHerdFile unknown(String server, Topology graph) {
    return new BadHerdFile("there is no server '" + server + "' in topology " + graph.name()
        + "; there are: " + String.join(", ", graph.servers()));
  }

  private static void checkPorts(List<ServerEntry> servers) {
    Map<Integer, String> owners = new LinkedHashMap<>();
    for (var server : servers) {
      for (int port : List.of(server.clientPort(), server.peerPort(), server.adminPort())) {
        var owner = port > 0 ? owners.put(port, server.name()) : null;
        unless(owner == null, "port " + port + " is given twice, to " + owner + " and "
            + server.name() + "; each port serves one purpose");
      }
    }
  }
}
