package io.herd.node;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.node.file.HerdFile;
import java.util.List;

/**
 * What a herd says of itself, in one line of JSON, when it is ready.
 *
 * @param servers in the topology's order
 * @param places where its Places are; empty for none
 * @param peerKeyFile with the key that its peer doors ask for; empty for none
 * @param peerTrustStore with the authority whose certificates they ask for; empty for none
 */
@JsonInclude(Include.NON_EMPTY)
public record Ready(
    List<Server> servers, String places, String peerKeyFile, String peerTrustStore) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * One server: its ports, and the process it runs in.
   *
   * @param port where clients connect
   */
  public record Server(String name, int port, int peerPort, int adminPort, long pid) {}

  public Ready {
    servers = List.copyOf(servers);
    places = places == null ? "" : places;
    peerKeyFile = peerKeyFile == null ? "" : peerKeyFile;
    peerTrustStore = peerTrustStore == null ? "" : peerTrustStore;
  }

  /** These servers of the herd that a file describes. */
  public static Ready of(List<Server> servers, HerdFile file) {
    return new Ready(servers, file.places().url(), file.peerDoor().keyFile(),
        file.peerDoor().trustStore());
  }

  /** The servers of this JVM. */
  public static Ready of(RunningHerd herd) {
    return of(herd.servers().stream().map(Ready::server).toList(), herd.file());
  }

  private static Server server(RunningServer server) {
    return new Server(server.name(), server.clientAddress().getPort(),
        server.peerAddress().getPort(), server.adminPort(), ProcessHandle.current().pid());
  }

  /**
   * The server of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Server server(String name) {
    return servers.stream().filter(server -> server.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no server '" + name + "' among "
            + servers.stream().map(Server::name).toList()));
  }

  public String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #toJson} has written.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Ready parse(String json) {
    try {
      return MAPPER.readValue(json, Ready.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a herd's ready line: " + json, e);
    }
  }
}
