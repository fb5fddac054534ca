package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.PlacesCases.ASK;
import static io.herd.testkit.PlacesCases.assertReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.Timeouts;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Clients that take too long. */
interface TimeoutCases extends Cases {
  int SHORT_MILLIS = 400;
  int LONG_MILLIS = 600_000;

  private Stage aloneWith(int lineMillis, int idleMillis) {
    var timeouts = new Timeouts(lineMillis, idleMillis, LONG_MILLIS, 2, LONG_MILLIS);
    return alone(base -> Rules.within(base, timeouts));
  }

  /** Bytes come all the time; the other one's lines do end, though each has begun by then. */
  @Test
  default void aLineThatDoesNotEndIsNotWaitedFor() {
    try (var stage = aloneWith(SHORT_MILLIS, LONG_MILLIS)) {
      var drips = stage.client();
      var steady = stage.client().send("hel");
      stage.await("the end of the line's connection", () -> {
        assertThat(steady.send("lo\nhel").line()).isEqualTo("? hello");
        return isClosed(drips);
      });
      assertThat(stage.count(Counter.CONNECTIONS_OVERDUE)).isEqualTo(1);
      assertThat(steady.send("lo\n").line()).isEqualTo("? hello");
    }
  }

  private static boolean isClosed(LineClient client) {
    try {
      client.send("x");
      return false;
    } catch (UncheckedIOException e) {
      return true;
    }
  }

  @Test
  default void aClientThatSaysNothingIsClosed() {
    try (var stage = aloneWith(LONG_MILLIS, SHORT_MILLIS)) {
      var mute = stage.client();
      var silent = stage.client();
      assertThat(silent.ask(iamat("kiwi"))).isEqualTo(at(CLARK, "kiwi"));
      assertThat(mute.rest()).isEmpty();
      assertThat(silent.rest()).isEmpty();
      stage.awaitNoClients();
      assertThat(stage.count(Counter.CONNECTIONS_OVERDUE)).isEqualTo(2);
      assertThat(stage.client().ask("hello")).isEqualTo("? hello");
    }
  }

  /** Neither is its next line late, which the server does not read yet. */
  @Test
  default void aClientThatWaitsForPlacesIsNotLate() {
    try (var stage = aloneWith(SHORT_MILLIS, SHORT_MILLIS)) {
      var patient = stage.client();
      patient.send(iamat("kiwi") + "\n" + ASK + "hel").line();
      var call = stage.places().next();
      for (int i = 0; i < 3; i++) {
        assertThat(stage.client().rest()).as("an idle client, for a clock").isEmpty();
      }
      call.answer(GoogleForm.reply(5));
      assertReply(patient, at(CLARK, "kiwi"), GoogleForm.reply(5));
      assertThat(patient.send("lo\n").line()).isEqualTo("? hello");
    }
  }
}
