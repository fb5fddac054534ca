package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.PlacesCases.ASK;
import static io.herd.testkit.PlacesCases.assertReply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who waits while Places is asked, and who does not. */
interface WaitingCases extends Cases {
  @Test
  default void othersAreAnsweredWhilePlacesIsSlow() {
    try (var stage = alone()) {
      var waiting = IntStream.range(0, 50).mapToObj(_ -> stage.client()).toList();
      waiting.forEach(client -> client.send(iamat("kiwi") + "\n" + ASK).line());
      var calls = waiting.stream().map(_ -> stage.places().next()).toList();
      var other = stage.client();
      assertThat(other.ask(iamat("other"))).isEqualTo(at(CLARK, "other"));
      assertThat(other.ask("hello")).isEqualTo("? hello");
      assertThat(calls).noneMatch(call -> call.reply().isDone());
      calls.forEach(call -> call.answer(GoogleForm.reply(5)));
      waiting.forEach(client -> assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(5)));
    }
  }

  @Test
  default void commandsBehindASlowOneWaitForTheirTurn() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK + iamat("b") + "\n" + ASK + "hello\n").line();
      stage.places().next().answer(GoogleForm.reply(1));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(1));
      assertThat(client.line()).isEqualTo(at(CLARK, "b"));
      stage.places().next().answer(GoogleForm.reply(2));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(2));
      assertThat(client.line()).isEqualTo("? hello");
    }
  }

  @Test
  default void commandsSentWhileOneWaitsAreAnsweredAfterIt() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK).line();
      var call = stage.places().next();
      client.send(iamat("b") + "\n").send("hello\n");
      stage.client().ask("hello");
      call.answer(GoogleForm.reply(1));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(1));
      assertThat(client.lines(2)).containsExactly(at(CLARK, "b"), "? hello");
    }
  }

  @Test
  default void repliesThatComeOutOfOrderFindTheirConnections() {
    try (var stage = alone()) {
      var clients = IntStream.range(0, 10).mapToObj(_ -> stage.client()).toList();
      var calls =
          IntStream.range(0, 10).mapToObj(i -> {
            clients.get(i).send(iamat("c" + i) + "\nWHATSAT c" + i + " 10 20\n").line();
            return stage.places().next();
          }).toList();
      for (int i = 9; i >= 0; i--) {
        calls.get(i).answer(GoogleForm.reply(i));
        assertReply(clients.get(i), at(CLARK, "c" + i), GoogleForm.reply(i));
      }
    }
  }

  /** Replies that are there at once must not pile up on the stack. */
  @Test
  default void manyCallsThatAreAnsweredAtOnce() {
    try (var stage = alone()) {
      stage.places().answerAtOnce(GoogleForm.reply(0));
      var client = stage.client();
      client.ask(iamat("kiwi"));
      stage.aside(() -> client.send("WHATSAT kiwi 1 1\n".repeat(5_000)));
      for (int i = 0; i < 5_000; i++) {
        assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(0));
      }
      stage.awaitAsides();
    }
  }

  @Test
  default void aHalfCloseWhilePlacesIsAsked() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK + "hello\n" + iamat("b")).endOutput().line();
      var call = stage.places().next();
      stage.client().ask("hello");
      call.answer(GoogleForm.reply(2));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(2));
      assertThat(client.rest()).isEqualTo("? hello\n" + at(CLARK, "b") + "\n");
      stage.await("one client left", () -> stage.herd().server(CLARK).openClients() == 1);
    }
  }

  @Test
  default void aLastWhatsatWithoutLf() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\nWHATSAT kiwi 10 5").endOutput().line();
      stage.places().next().answer(GoogleForm.reply(2));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(2));
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  default void aClientThatLeavesWhilePlacesIsAsked() {
    try (var stage = alone()) {
      var gone = stage.client().send(iamat("kiwi") + "\n" + ASK);
      gone.line();
      var firstCall = stage.places().next();
      gone.close();
      var reset = stage.client().send(ASK);
      var secondCall = stage.places().next();
      reset.reset();
      firstCall.answer(GoogleForm.reply(5));
      secondCall.answer(GoogleForm.reply(5));
      stage.awaitNoClients();
      assertThat(stage.client().ask("hello")).isEqualTo("? hello");
    }
  }
}
