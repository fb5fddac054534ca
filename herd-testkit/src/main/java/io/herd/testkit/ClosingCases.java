package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.many;
import static io.herd.testkit.PlacesCases.ASK;
import static io.herd.testkit.PlacesCases.assertReply;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server still does for its clients and neighbours once it is told to close. */
interface ClosingCases extends Cases {
  int LINES = 100;

  @Test
  default void linesThatHaveArrivedAreAnswered() {
    try (var stage = alone()) {
      var client = stage.client();
      client.ask("hello");
      client.send(many(LINES, i -> iamat("c" + i)));
      stage.stop(CLARK);
      assertThat(client.rest()).isEqualTo(many(LINES, i -> at(CLARK, "c" + i)));
    }
  }

  /** The server reads no more while it waits for Places, so it has read them only if together. */
  @ParameterizedTest(name = "lines behind a WHATSAT; in the same segment: {0}")
  @ValueSource(booleans = {true, false})
  default void linesInHandAreAnsweredThoughPlacesIsLate(boolean together) {
    try (var stage = alone()) {
      var client = stage.client();
      var behind = many(LINES, i -> iamat("c" + i));
      client.send(iamat("kiwi") + "\n" + ASK + (together ? behind : "")).line();
      var call = stage.places().next();
      client.send(together ? "" : behind);
      beginToClose(stage);
      call.answer(GoogleForm.reply(5));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(5));
      assertThat(client.rest()).isEqualTo(many(LINES, i -> at(CLARK, "c" + i)));
      stage.awaitAsides();
    }
  }

  @Test
  default void manyThatWaitForPlacesAreAnswered() {
    try (var stage = alone()) {
      var clients = IntStream.range(0, 20).mapToObj(_ -> stage.client()).toList();
      clients.forEach(client -> client.send(iamat("kiwi") + "\n" + ASK + "hello").line());
      var calls = clients.stream().map(_ -> stage.places().next()).toList();
      beginToClose(stage);
      calls.forEach(call -> call.answer(GoogleForm.reply(1)));
      clients.forEach(client -> assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(1)));
      clients.forEach(client -> assertThat(client.rest()).isIn("", "? hello\n"));
      stage.awaitAsides();
    }
  }

  @Test
  default void whatWasAcceptedReachesTheNeighbour() {
    try (var stage = stage("line:2")) {
      int updates = 500;
      var client = stage.client("S0");
      client.send(many(updates, i -> iamat("c" + i)));
      client.lines(updates);
      stage.stop("S0");
      for (int i = 0; i < updates; i++) {
        stage.awaitAt("S1", "c" + i, at("S0", "c" + i));
      }
    }
  }

  /** A neighbour that has not read all of it by then is given time. */
  @Test
  default void whatWaitsForASlowNeighbourIsSent() {
    try (var stage = alone()) {
      var slow = stage.narrowNeighbour(CLARK, "Slow");
      int updates = 1_000;
      var client = stage.client();
      stage.aside(
          () -> client.send(many(updates, i -> iamat(i + DeafNeighbourCases.LONG_ID))).endOutput());
      client.rest();
      beginToClose(stage);
      for (int i = 0; i < updates; i++) {
        assertThat(slow.line()).isEqualTo(at(CLARK, i + DeafNeighbourCases.LONG_ID));
      }
      assertThat(slow.rest()).isEmpty();
      stage.awaitAsides();
    }
  }

  /** Closes the server aside; that it refuses connections shows that it has begun. */
  private static void beginToClose(Stage stage) {
    stage.aside(() -> stage.stop(CLARK));
    stage.await("a refused connection", () -> isRefused(stage));
  }

  private static boolean isRefused(Stage stage) {
    try {
      stage.client().close();
      return false;
    } catch (UncheckedIOException e) {
      return true;
    }
  }
}
