package io.herd.testkit;

import static io.herd.testkit.Lines.PLACE;
import static io.herd.testkit.Lines.TIME;
import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.whereIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one server answers to one line. */
interface ReplyCases extends Cases {
  @ParameterizedTest(name = "dialogue: {0}")
  @GoldenFile("dialogues.dialogues")
  default void dialogue(Dialogue dialogue) {
    try (var stage = alone()) {
      var client = stage.client();
      for (var step : dialogue.steps()) {
        if (step.isSent()) {
          client.send(step.text() + "\n");
        } else {
          assertThat(client.line()).isEqualTo(step.text());
        }
      }
      assertThat(client.endOutput().rest()).isEmpty();
    }
  }

  @ParameterizedTest(name = "malformed: {0}")
  @GoldenFile("malformed.txt")
  default void malformedLine(GoldenLine line) {
    try (var stage = alone()) {
      var client = stage.client();
      client.ask(iamat("known"));
      assertThat(client.ask(line.text())).isEqualTo("? " + line.text());
      assertThat(client.ask(iamat("next"))).isEqualTo(at(CLARK, "next"));
      assertThat(client.send(whereIs("known") + "\n").linesToBlank()).contains(at(CLARK, "known"));
      assertThat(stage.herd().server(CLARK).cache().size()).isEqualTo(2);
      assertThat(stage.places().count()).isZero();
    }
  }

  @ParameterizedTest(name = "client id: {0}")
  @GoldenFile("ids.txt")
  default void clientId(GoldenLine id) {
    try (var stage = alone()) {
      assertThat(stage.client().ask(iamat(id.text()))).isEqualTo(at(CLARK, id.text()));
      var other = stage.client().send(whereIs(id.text()) + "\n");
      assertThat(other.line()).isEqualTo(at(CLARK, id.text()));
    }
  }

  @ParameterizedTest(name = "client id of {0} bytes")
  @ValueSource(ints = {300, 1_000, 4_000})
  default void longClientId(int bytes) {
    clientId(new GoldenLine("k".repeat(bytes)));
  }

  @ParameterizedTest(name = "location: {0}")
  @GoldenFile("locations.txt")
  default void location(GoldenLine location) {
    try (var stage = alone()) {
      var expected = at(CLARK, "kiwi", location.text(), TIME);
      assertThat(stage.client().ask(iamat("kiwi", location.text(), TIME))).isEqualTo(expected);
      assertThat(stage.client().send(whereIs("kiwi") + "\n").line()).isEqualTo(expected);
    }
  }

  @Test
  default void anEmptyLineIsAnsweredWithAQuestionMark() {
    try (var stage = alone()) {
      var client = stage.client();
      assertThat(client.ask("")).isEqualTo("? ");
      assertThat(client.ask("\r")).isEqualTo("? ");
      assertThat(client.send("\n\n\r\n" + iamat("kiwi") + "\n").lines(4))
          .containsExactly("? ", "? ", "? ", at(CLARK, "kiwi"));
    }
  }

  @Test
  default void aStaleIamatOfAnotherConnectionIsAnsweredWithWhatIsStored() {
    try (var stage = alone()) {
      stage.client().ask(iamat("kiwi", "1700000000.5"));
      assertThat(stage.client().ask(iamat("kiwi", "+1-1", "1700000000.4")))
          .isEqualTo(at(CLARK, "kiwi", PLACE, "1700000000.5"));
      assertThat(stage.count(Counter.STALE)).isEqualTo(1);
    }
  }
}
