package io.herd.loadgen.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a herd tells of itself in a line of JSON: {@code {"servers": [{"name", "port", "peerPort",
 * "pid"}], "places": "http://...", "peerKeyFile": "..."}}. All but the names and ports may be
 * missing, and an {@code host} may be given.
 */
public record HerdLine(
    List<NamedTarget> targets,
    Map<String, Target> peers,
    Set<Long> pids,
    String places,
    String peerKeyFile) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LOOPBACK = "127.0.0.1";
  private static final String CERTIFICATES = "peerTrustStore"; // taps have none

  public HerdLine {
    targets = List.copyOf(targets);
    peers = Map.copyOf(peers);
    pids = Set.copyOf(pids);
  }

  /** Of a herd without key. */
  public HerdLine(
      List<NamedTarget> targets, Map<String, Target> peers, Set<Long> pids, String places) {
    this(targets, peers, pids, places, "");
  }

  /**
   * Reads the line.
   *
   * @param source where it is from, for a complaint
   * @throws BadInput in one line, if it is something else
   */
  public static HerdLine parse(String line, String source) {
    JsonNode json = read(line, source);
    List<NamedTarget> targets = new ArrayList<>();
    Map<String, Target> peers = new HashMap<>();
    Set<Long> pids = new HashSet<>();
    for (JsonNode server : json.path("servers")) {
      String name = server.path("name").asText("");
      String host = server.path("host").asText(LOOPBACK);
      targets.add(new NamedTarget(name, new Target(host, server.path("port").asInt())));
      if (server.path("peerPort").asInt() > 0 && !json.has(CERTIFICATES)) {
        peers.put(name, new Target(host, server.path("peerPort").asInt()));
      }
      if (server.path("pid").asLong() > 0) {
        pids.add(server.path("pid").asLong());
      }
    }
    BadInput.unless(!targets.isEmpty(), source + " names no servers; " + wanted());
    return new HerdLine(targets, peers, pids, json.path("places").asText(""),
        json.path("peerKeyFile").asText(""));
  }

  private static JsonNode read(String line, String source) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException _) {
      throw new BadInput(source + " is not JSON; " + wanted());
    }
  }

  private static String wanted() {
    return "give it the line that herd up --json prints";
  }

  /** What the line tells of the herd beyond its client ports. */
  public Insight insight() {
    return new Insight(pids, peers, PlacesStandIn.failsWhenTold(places), Optional.empty(),
        peerKeyFile);
  }
}
