package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.PlacesCases.assertReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Clients that send and do not read what comes back. */
interface SlowReaderCases extends Cases {
  /** 24 MB of commands, and as much of replies: far more than the kernel's buffers hold. */
  int COMMANDS = 6_000;

  int QUESTIONS = 800;

  /** Makes a line and its reply about 4,000 bytes long. */
  String PADDING = "k".repeat(3_900);

  /** How many replies another client gets while the slow one's commands are no longer taken. */
  int ROUND_TRIPS = 300;

  /**
   * Shows that the server stops to read a client that does not read; a round trip of another client
   * is the clock, so that a busy machine is not mistaken for a server that stopped.
   */
  @Test
  default void aClientThatDoesNotReadIsNotReadEither() {
    try (var stage = alone()) {
      var slow = stage.narrowClient();
      stage.aside(() -> sendAll(slow));
      awaitStandstill(stage, () -> stage.count(Counter.IAMAT), COMMANDS);
      assertThat(stage.count(Counter.IAMAT)).as("commands taken").isLessThan(COMMANDS);
      for (int i = 0; i < COMMANDS; i++) {
        assertThat(slow.line()).isEqualTo(at(CLARK, i + PADDING));
      }
      stage.awaitAsides();
      assertThat(slow.ask("hello")).isEqualTo("? hello");
    }
  }

  @Test
  default void aClientThatNeverReadsIsClosed() {
    try (var stage = alone(Rules::impatient)) {
      var slow = stage.narrowClient();
      var writing = stage.aside(() -> sendAll(slow));
      stage.awaitNoClients();
      stage.await("the end of the writing", writing::isCompletedExceptionally);
      assertThat(stage.client().ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
    }
  }

  /** All questions fit into one read; were all asked, 40 MB of answers would wait for it. */
  @Test
  default void placesAreNotAskedForAClientThatDoesNotRead() {
    try (var stage = alone()) {
      stage.places().answerAtOnce(GoogleForm.replyOf(50_000));
      var slow = stage.narrowClient();
      slow.ask(iamat("kiwi"));
      slow.send("WHATSAT kiwi 1 1\n".repeat(QUESTIONS));
      awaitStandstill(stage, () -> stage.places().count(), QUESTIONS);
      assertThat(stage.places().count()).as("calls made").isLessThan(QUESTIONS / 2);
      for (int i = 0; i < QUESTIONS; i++) {
        assertReply(slow, at(CLARK, "kiwi"), GoogleForm.replyOf(50_000));
      }
    }
  }

  private static void sendAll(LineClient client) {
    for (int i = 0; i < COMMANDS; i++) {
      client.send(iamat(i + PADDING) + "\n");
    }
  }

  private static void awaitStandstill(Stage stage, LongSupplier count, int most) {
    var other = stage.client();
    long taken = 0;
    for (int unchanged = 0; unchanged < ROUND_TRIPS && taken < most;) {
      assertThat(other.ask("hello")).isEqualTo("? hello");
      long now = count.getAsLong();
      unchanged = now == taken ? unchanged + 1 : 0;
      taken = now;
    }
  }
}
