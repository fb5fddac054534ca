package io.herd.testkit;

import static io.herd.testkit.Lines.TIME;
import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.many;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Updates of one client that overtake each other. */
interface ConvergenceCases extends Cases {
  @Test
  default void updatesOfOneClientAtFiveServersAtOnceConverge() {
    try (var stage = stage(FloodCases.HOUSE)) {
      int rounds = 20;
      sendEverywhere(stage, rounds, (server, round) -> "1700000000.00" + (server + round) % 5);
      for (int round = 0; round < rounds; round++) {
        var winner = stage.herd().names().get(Math.floorMod(4 - round, 5));
        stage.awaitEverywhere("c" + round, at(winner, "c" + round, "1700000000.004"));
      }
      FloodCases.assertCostBetween(stage, rounds, 5 * rounds);
    }
  }

  @Test
  default void updatesOfEqualTimeAtFiveServersAtOnceConverge() {
    try (var stage = stage(FloodCases.HOUSE)) {
      int rounds = 20;
      sendEverywhere(stage, rounds, (_, _) -> TIME);
      for (int round = 0; round < rounds; round++) {
        var client = "c" + round;
        stage.awaitPass("agreement", () -> assertThat(stage.herd().names())
            .extracting(server -> stage.whereIs(server, client))
            .containsOnly(stage.whereIs("Clark", client)));
        assertThat(stage.whereIs("Clark", client)).matches("AT [A-Z][a-z]+ .*" + TIME);
      }
      FloodCases.assertCostBetween(stage, rounds, 5 * rounds);
    }
  }

  @Test
  default void updatesOneNanosecondApartConverge() {
    try (var stage = stage(FloodCases.HOUSE)) {
      int rounds = 5;
      sendEverywhere(stage, rounds, (server, _) -> "1700000000.12345678" + (server + 1));
      for (int round = 0; round < rounds; round++) {
        var winner = stage.herd().names().getLast();
        stage.awaitEverywhere("c" + round, at(winner, "c" + round, "1700000000.123456785"));
      }
    }
  }

  @Test
  default void manyUpdatesOfOneClientEndInTheLast() {
    try (var stage = stage(FloodCases.HOUSE)) {
      int updates = 1_000;
      var client = stage.client("Clark");
      stage.aside(() -> client.send(many(updates, i -> iamat("kiwi", time(i)))));
      for (int i = 0; i < updates; i++) {
        assertThat(client.line()).isEqualTo(at("Clark", "kiwi", time(i)));
      }
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi", time(updates - 1)));
      FloodCases.assertCostBetween(stage, 1, updates);
    }
  }

  /** When each of the five servers hears of each client; numbers both from 0. */
  interface Times {
    String of(int server, int round);
  }

  /** Sends one line for each round to each server, all rounds in one go, then reads the replies. */
  private static void sendEverywhere(Stage stage, int rounds, Times times) {
    var names = stage.herd().names();
    var clients = names.stream().map(stage::client).toList();
    for (int server = 0; server < names.size(); server++) {
      int number = server;
      clients.get(server)
          .send(many(rounds, round -> iamat("c" + round, times.of(number, round))));
    }
    for (var client : clients) {
      assertThat(client.lines(rounds)).allMatch(reply -> reply.startsWith("AT "));
    }
  }

  private static String time(int number) {
    return "1700000000." + (1_000 + number);
  }
}
