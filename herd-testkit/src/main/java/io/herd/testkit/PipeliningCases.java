package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.HerdServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many commands on one connection, and many connections. */
interface PipeliningCases extends Cases {
  int MANY = 10_000;

  @Test
  default void tenThousandCommandsInOneGo() {
    try (var stage = alone()) {
      var client = stage.client();
      stage.aside(() -> client.send(many(MANY, i -> iamat("client-" + i))));
      assertThat(client.lines(MANY)).isEqualTo(IntStream.range(0, MANY)
          .mapToObj(i -> at(CLARK, "client-" + i)).toList());
      stage.awaitAsides();
      assertThat(stage.herd().server(CLARK).cache().size()).isEqualTo(MANY);
    }
  }

  @Test
  default void commandsOfAllKindsAreAnsweredInOrder() {
    try (var stage = alone()) {
      stage.places().answerAtOnce(GoogleForm.reply(1));
      var client = stage.client();
      int rounds = 500;
      stage.aside(() -> client.send(
          many(rounds, i -> iamat("c" + i) + "\nWHATSAT c" + i + " 10 5\nhello " + i + "\n")));
      for (int i = 0; i < rounds; i++) {
        assertThat(client.lines(2)).containsExactly(at(CLARK, "c" + i), at(CLARK, "c" + i));
        assertThat(String.join("\n", client.linesToBlank())).isEqualTo(GoogleForm.reply(1));
        assertThat(client.lines(2)).containsExactly("? hello " + i, "? ");
      }
      stage.awaitAsides();
    }
  }

  @Test
  default void aHalfCloseBehindTenThousandCommands() {
    try (var stage = alone()) {
      var client = stage.client();
      var commands = many(MANY, i -> iamat("client-" + i));
      stage.aside(() -> client.send(commands).endOutput());
      assertThat(client.rest()).isEqualTo(many(MANY, i -> at(CLARK, "client-" + i)));
      stage.awaitAsides();
    }
  }

  @Test
  default void twoHundredConnectionsAtOnce() {
    try (var stage = alone()) {
      var clients = IntStream.range(0, 200).mapToObj(_ -> stage.client()).toList();
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < clients.size(); i++) {
          clients.get(i).send(iamat("c" + i + "-" + round) + "\n" + "hello " + i + "\n");
        }
        for (int i = 0; i < clients.size(); i++) {
          assertThat(clients.get(i).lines(2))
              .containsExactly(at(CLARK, "c" + i + "-" + round), "? hello " + i);
        }
      }
      assertThat(stage.herd().server(CLARK).openClients()).isEqualTo(200);
    }
  }

  @Test
  default void twoHundredBusyConnections() {
    try (var stage = alone()) {
      int rounds = 3;
      for (int round = 0; round < rounds; round++) {
        for (int c = 0; c < 200; c++) {
          sendAndReadAside(stage, "c" + c + "-" + round + "-");
        }
        stage.awaitAsides();
      }
      assertThat(stage.count(Counter.ACCEPTED)).isEqualTo(rounds * 20_000L);
    }
  }

  /** Each reply names its client, so one that goes to another connection is seen. */
  private static void sendAndReadAside(Stage stage, String prefix) {
    var client = stage.client();
    stage.aside(() -> client.send(many(100, i -> iamat(prefix + i))).endOutput());
    stage.aside(() -> assertThat(client.rest()).isEqualTo(many(100, i -> at(CLARK, prefix + i))));
  }

  @Test
  default void aHogDoesNotStarveOthers() {
    try (var stage = alone()) {
      var hog = stage.client();
      stage.aside(() -> hog.send(many(10 * MANY, _ -> "hello")));
      stage.aside(() -> hog.lines(10 * MANY));
      var other = stage.client();
      for (int i = 0; i < 20; i++) {
        assertThat(other.ask(iamat("c" + i))).isEqualTo(at(CLARK, "c" + i));
      }
      stage.awaitAsides();
    }
  }

  @Test
  default void tooManyConnectionsAreRefusedWithOneLine() {
    try (var stage = alone(Rules::fiveConnections)) {
      var clients = IntStream.range(0, 5).mapToObj(_ -> stage.client()).toList();
      assertThat(clients).extracting(client -> client.ask("hello")).containsOnly("? hello");
      assertThat(stage.client().rest()).isEqualTo(HerdServer.REFUSAL);
      assertThat(stage.client().rest()).isEqualTo(HerdServer.REFUSAL);
      clients.getFirst().close();
      stage.await("a free place", () -> stage.herd().server(CLARK).openClients() == 4);
      assertThat(stage.client().ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
      assertThat(clients.getLast().ask("hello")).isEqualTo("? hello");
    }
  }
}
