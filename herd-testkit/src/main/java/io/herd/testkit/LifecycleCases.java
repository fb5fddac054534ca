package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.Counter;
import io.herd.core.HerdServer;
import io.herd.core.NodeSpec;
import io.herd.core.TrafficLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Starting and closing. */
interface LifecycleCases extends Cases {
  @Test
  default void aTransportHasANameThatSuitsAnOption() {
    assertThat(underTest().name()).matches("[a-z][a-z0-9_-]*");
  }

  @Test
  default void aNodeTellsItsSetupAndItsRealAddresses() {
    try (var stage = alone()) {
      var node = stage.herd().node(CLARK);
      assertThat(node.setup()).isNotEmpty();
      assertThat(node.clientAddress().getPort()).isPositive();
      assertThat(node.peerAddress().getPort()).isPositive()
          .isNotEqualTo(node.clientAddress().getPort());
    }
  }

  @Test
  default void aClientPortInUseIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> underTest().start(specAt(address(taken), address(0))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  default void aPeerPortInUseIsNamedAndTheClientPortIsFreeAgain() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var free = freeAddress();
      assertThatThrownBy(() -> underTest().start(specAt(free, address(taken))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
      underTest().start(specAt(free, address(0))).close();
    }
  }

  @Test
  default void theSamePortsServeAgainAtOnce() {
    try (var stage = alone()) {
      for (int round = 0; round < 5; round++) {
        var client = stage.client();
        assertThat(client.ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
        stage.stop(CLARK);
        stage.restart(CLARK);
        assertThat(client.rest()).isEmpty();
      }
    }
  }

  @Test
  default void closingEndsIdleConnectionsAndTakesNoNewOnes() {
    try (var stage = stage("line:2")) {
      var client = stage.client();
      var half = stage.client();
      half.send("hello\nhalf a li").line();
      assertThat(client.ask(iamat("kiwi"))).isEqualTo(at("S0", "kiwi"));
      stage.stop("S0");
      assertThat(client.rest()).isEmpty();
      assertThatThrownBy(stage::client).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> stage.stranger("S0")).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  default void closingTwiceIsHarmless() {
    try (var stage = alone()) {
      var node = stage.herd().node(CLARK);
      stage.client().ask("hello");
      node.close();
      node.close();
    }
  }

  @Test
  default void everySessionIsClosedOnce() {
    try (var stage = alone()) {
      var server = stage.herd().server(CLARK);
      stage.client().send("hello\n").line();
      stage.client().send("hello\n").endOutput().rest();
      try (var overlong = stage.client()) {
        overlong.send("x".repeat(5_000)).rest();
      }
      stage.neighbour(CLARK, "Tap");
      stage.stop(CLARK);
      assertThat(server.openClients()).isZero();
      assertThat(server.peers()).isEmpty();
      assertThat(server.counters().get(Counter.CONNECTIONS_CLOSED))
          .isEqualTo(server.counters().get(Counter.CONNECTIONS_OPENED));
      assertThat(server.counters().get(Counter.LINKS_DOWN)).isEqualTo(1);
    }
  }

  @Test
  default void closingWhileANeighbourIsDialledInVain() throws IOException {
    try (var stage = alone()) {
      stage.herd().node(CLARK).connect("Nobody", freeAddress());
      stage.client().ask("hello");
      stage.stop(CLARK);
    }
  }

  @Test
  default void aNeighbourThatIsDownIsLoggedAndIsTheOnlyProblem() throws IOException {
    var problems = new ConcurrentLinkedQueue<String>();
    var base = spec();
    var server = new HerdServer(base.server().config(), new TrafficLog() {
      @Override
      public void problem(String what) {
        problems.add(what);
      }
    });
    var address = freeAddress();
    try (var node = underTest().start(new NodeSpec(server, base.clientBind(), base.peerBind(),
        base.places(), base.epochNanos(), base.eventLoops(), base.variation()))) {
      node.connect("Nobody", address);
      deadline().await("a dial in vain", () -> !problems.isEmpty());
    }
    assertThat(problems).allMatch(problem -> problem.contains("Nobody"));
  }

  private NodeSpec specAt(InetSocketAddress clients, InetSocketAddress peers) {
    var base = spec();
    return new NodeSpec(
        base.server(), clients, peers, base.places(), base.epochNanos(), base.eventLoops(),
        base.variation());
  }

  private static InetSocketAddress freeAddress() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return address(free);
    }
  }

  private static InetSocketAddress address(ServerSocket socket) {
    return address(socket.getLocalPort());
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
