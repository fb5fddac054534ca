package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Threads and descriptors that are still there when they should be gone. */
interface LeftoverCases extends Cases {
  @Test
  default void aClosedHerdLeavesNoThreadAndNoDescriptor() {
    useAHerd(); // what is made once for the whole JVM is there from now on
    try (var leftovers = new Leftovers()) {
      useAHerd();
      deadline().awaitPass("nothing left", () -> assertThat(leftovers.now()).isEmpty());
    }
  }

  @Test
  default void aClosedConnectionLeavesNoThreadAndNoDescriptor() {
    try (var stage = alone()) {
      useConnections(stage);
      stage.awaitNoClients();
      try (var leftovers = new Leftovers()) {
        useConnections(stage);
        deadline().awaitPass("nothing left", () -> assertThat(leftovers.now()).isEmpty());
      }
      assertThat(stage.client().ask("hello")).isEqualTo("? hello");
    }
  }

  private void useAHerd() {
    try (var stage = stage("line:3"); var tap = new FalseServer(stage.patience())) {
      stage.herd().node("S0").connect("Tap", tap.address());
      tap.accept("Tap").line();
      var idle = stage.client();
      assertThat(idle.ask(iamat("kiwi"))).isEqualTo(at("S0", "kiwi"));
      stage.awaitEverywhere("kiwi", at("S0", "kiwi"));
      stage.stop("S1");
      stage.restart("S1");
      useConnections(stage);
    }
  }

  private static void useConnections(Stage stage) {
    var first = stage.first();
    for (int i = 0; i < 5; i++) {
      try (var client = stage.client()) {
        client.send(iamat("kiwi") + "\nWHATSAT kiwi 10 5\n").line();
        stage.places().next().answer(GoogleForm.reply(5));
        client.line();
        client.linesToBlank();
      }
      try (var client = stage.client(); var overlong = stage.client()) {
        client.send("hello").endOutput().rest();
        overlong.send("x".repeat(5_000)).rest();
      }
      var leaving = stage.client();
      leaving.send(iamat("kiwi") + "\nWHATSAT kiwi 10 5\n").line();
      var call = stage.places().next();
      leaving.reset();
      call.answer(GoogleForm.reply(5));
      stage.client().reset();
      stage.stranger(first).reset();
      try (var mad = stage.neighbour(first, "Mad" + i)) {
        mad.send("x".repeat(10_000)).rest();
      }
    }
  }
}
