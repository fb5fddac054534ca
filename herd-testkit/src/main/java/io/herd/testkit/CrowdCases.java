package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.HerdServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More clients than a server takes. */
interface CrowdCases extends Cases {
  @Test
  default void aNeighbourIsTakenThoughThereAreTooManyClients() {
    try (var stage = alone(Rules::fiveConnections)) {
      var clients = IntStream.range(0, 5).mapToObj(_ -> stage.client()).toList();
      clients.forEach(client -> client.ask("hello"));
      assertThat(stage.client().rest()).isEqualTo(HerdServer.REFUSAL);
      var tap = stage.neighbour(CLARK, "Tap");
      clients.getFirst().ask(iamat("kiwi"));
      assertThat(tap.line()).isEqualTo(at(CLARK, "kiwi"));
      var second = stage.neighbour(CLARK, "Second");
      second.send(at("Origin", "moa") + "\n");
      assertThat(tap.line()).isEqualTo(at("Origin", "moa"));
    }
  }

  /** Loopback has many addresses on some systems only; elsewhere the first half has to do. */
  @Test
  default void anAddressHasItsShareOfTheConnections() {
    try (var stage = alone(Rules::twoOfOneAddress)) {
      var clients = IntStream.range(0, 2).mapToObj(_ -> stage.client()).toList();
      clients.forEach(client -> client.ask("hello"));
      assertThat(stage.client().rest()).isEqualTo(HerdServer.REFUSAL);
      assertThat(stage.count(Counter.CONNECTIONS_REFUSED)).isEqualTo(1);
      stage.clientFrom("127.0.0.2")
          .ifPresent(other -> assertThat(other.ask("hello")).isEqualTo("? hello"));
      clients.getFirst().endOutput().rest();
      clients.getFirst().close();
      stage.await("room for one more", () -> stage.client().ask("hello").equals("? hello"));
    }
  }
}
