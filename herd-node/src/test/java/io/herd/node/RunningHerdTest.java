package io.herd.node;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.herd.core.Counter;
import io.herd.core.PlacesSource;
import io.herd.core.Variation;
import io.herd.core.Variation.Links;
import io.herd.core.Variation.PlacesCall;
import io.herd.node.file.BadHerdFile;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningHerdTest {
  private static final String KIWI = "IAMAT kiwi +34.068930-118.445127 1621464827.959498503";

  private static HerdFile quiet(String topology) {
    return HerdFile.of(topology).withLog(LogEntry.OFF);
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateReachesEveryServerAtTheCostOfTheFormula(Links links) throws IOException {
    var file = quiet("ucla-2023").withVariation(Variation.DEFAULT.withLinks(links));
    try (var herd = RunningHerd.start(file)) {
      assertThat(Line.ask(herd.server("Clark").clientAddress().getPort(), KIWI))
          .startsWith("AT Clark +");
      await().untilAsserted(() -> {
        assertThat(herd.servers()).allMatch(server -> server.server().cache().size() == 1);
        assertThat(herd.servers().stream()
            .mapToLong(server -> server.stats().count(Counter.AT_RECEIVED)).sum())
            .isEqualTo(herd.topology().floodMessages(true));
      });
    }
  }

  @Test
  void acceptedUpdatesAreSeenByTheOneWhoAsked() throws IOException {
    var seen = new ConcurrentLinkedQueue<String>();
    var wiring = Wiring.of(PlacesEntry.NONE)
        .withOnAccepted(server -> update -> seen.add(server + " " + update.client()));
    try (var herd = RunningHerd.start(quiet("line:2"), wiring)) {
      Line.ask(herd.servers().getFirst().clientAddress().getPort(), KIWI);
      var names = herd.topology().servers();
      await().untilAsserted(() -> assertThat(seen)
          .containsExactlyInAnyOrder(names.get(0) + " kiwi", names.get(1) + " kiwi"));
    }
  }

  @Test
  void aServerMissesItsNeighbourWhenThatGoes() throws IOException {
    try (var herd = RunningHerd.start(quiet("line:2"))) {
      var names = herd.topology().servers();
      assertThat(herd.server(names.get(0)).stats().ready()).isTrue();
      herd.server(names.get(1)).close();
      await().untilAsserted(() -> assertThat(herd.server(names.get(0)).missing())
          .containsExactly(names.get(1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"netty-nio", "threads-virtual"})
  void whoCallsPlacesMayHaveToWait(String transport) throws IOException {
    var callers = new ConcurrentLinkedQueue<Thread>();
    PlacesSource places = _ -> {
      callers.add(Thread.currentThread());
      return CompletableFuture.supplyAsync(() -> {
        await().until(() -> callers.element().getState() == Thread.State.WAITING);
        return "{\"results\": [], \"status\": \"OK\"}".getBytes(US_ASCII);
      });
    };
    var file = quiet("line:1").withTransport(transport).withEventLoops(1)
        .withVariation(Variation.DEFAULT.withPlacesCall(PlacesCall.BLOCKING));
    try (var herd = RunningHerd.start(file, Wiring.of(PlacesEntry.NONE).withPlaces(_ -> places))) {
      var server = herd.servers().getFirst();
      assertThat(server.stats().setup()).containsEntry("variation.placesCall", "blocking");
      var address = server.clientAddress();
      try (var client = new Socket(address.getAddress(), address.getPort())) {
        client.getOutputStream().write((KIWI + "\nWHATSAT kiwi 10 5\n").getBytes(US_ASCII));
        client.shutdownOutput();
        var answer = new String(client.getInputStream().readAllBytes(), US_ASCII);
        assertThat(answer).matches("AT S0 .*\nAT S0 .*\n.*\"OK\".*\n\n");
      }
    }
    assertThat(callers).hasSize(1);
  }

  @Test
  void aVariationThatTheTransportRefusesIsOneLine() {
    var file = quiet("line:1").withTransport("threads-platform")
        .withVariation(Variation.DEFAULT.withHandOff(true));
    assertThatThrownBy(() -> RunningHerd.start(file)).hasMessage("threads-platform has no event"
        + " loop to hand lines off from; leave out variation.handOff");
  }

  @Test
  void aPortInUseIsNamedWithItsServer() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      var client = HerdFile.single("Clark").withLog(LogEntry.OFF).withServer(
          ServerEntry.of("Clark").withPorts(port, 0, 0));
      assertThatThrownBy(() -> RunningHerd.start(client)).isInstanceOf(PortInUse.class)
          .hasMessageStartingWith("port " + port + " on 127.0.0.1, the clientPort of server Clark");
      var peer = client.withServer(ServerEntry.of("Clark").withPorts(0, port, 0));
      assertThatThrownBy(() -> RunningHerd.start(peer)).isInstanceOf(PortInUse.class)
          .hasMessageContaining("the peerPort of server Clark");
      var admin = client.withServer(ServerEntry.of("Clark").withPorts(0, 0, port));
      assertThatThrownBy(() -> RunningHerd.start(admin)).isInstanceOf(PortInUse.class)
          .hasMessageContaining("the adminPort of server Clark");
    }
  }

  @Test
  void aNeighbourElsewhereNeedsAFixedPort() {
    var file = quiet("line:2");
    var first = file.graph().servers().stream().sorted().findFirst().orElseThrow();
    assertThatThrownBy(
        () -> RunningHerd.start(file, List.of(first), Wiring.of(PlacesEntry.NONE)))
        .isInstanceOf(BadHerdFile.class).hasMessageContaining("a peerPort in the herd file");
  }

  @Test
  void anUnknownTransportIsToldWithWhatThereIs() {
    assertThatThrownBy(() -> RunningHerd.start(quiet("line:1").withTransport("nety")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'nety'").hasMessageContaining("netty-nio");
  }
}
