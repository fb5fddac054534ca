package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.whereIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.PlacesQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WHATSAT: what is asked of Places, and what comes of it. */
interface PlacesCases extends Cases {
  String ASK = "WHATSAT kiwi 10 5\n";

  /** A JSON object on one line in which nothing was found and something went wrong. */
  String FAILURE =
      "\\{(?=.*\"results\" ?: ?\\[ ?\\])(?=.*\"status\" ?: ?\"(?!OK)[A-Z_]+\").*\\}";

  @Test
  default void placesIsAskedWhatTheClientWants() {
    try (var stage = alone()) {
      stage.client().send(iamat("kiwi") + "\nWHATSAT kiwi 10.5871263 7\n").line();
      assertThat(stage.places().next().query())
          .isEqualTo(new PlacesQuery("+34.068930", "-118.445127", 10.5871263, 7));
    }
  }

  @ParameterizedTest(name = "legal radius and bound: {0} {1}")
  @CsvSource({"50,20", "50.000,1", "0.000001,5", "49.999999999999999999999,19"})
  default void aLegalRadiusAndBound(String radius, String bound) {
    try (var stage = alone()) {
      stage.places().answerAtOnce(GoogleForm.reply(20));
      var client = stage.client();
      client.ask(iamat("kiwi"));
      client.send("WHATSAT kiwi " + radius + " " + bound + "\n");
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(Integer.parseInt(bound)));
    }
  }

  @ParameterizedTest(name = "{0} of {1} places")
  @CsvSource({"5,20", "1,20", "20,20", "20,3", "5,0"})
  default void theReplyIsCutToTheBound(int bound, int places) {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\nWHATSAT kiwi 10 " + bound + "\n").line();
      stage.places().next().answer(GoogleForm.reply(places));
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(Math.min(bound, places)));
      assertThat(client.ask("hello")).isEqualTo("? hello");
    }
  }

  @Test
  default void aBoundOfZeroNeedsNoCall() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + whereIs("kiwi") + "\n").line();
      assertThat(client.line()).isEqualTo(at(CLARK, "kiwi"));
      assertThat(String.join("\n", client.linesToBlank()))
          .matches("(?s)\\{.*\"results\" ?: ?\\[\\s*\\].*\\}");
      assertThat(client.ask("hello")).isEqualTo("? hello");
      assertThat(stage.places().count()).isZero();
    }
  }

  @Test
  default void runsOfNewlinesBecomeOneAndTrailingOnesGo() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK).line();
      stage.places().next().answer(GoogleForm.reply(3).replace("\n", "\n\n\n") + "\n\n\n\n");
      assertReply(client, at(CLARK, "kiwi"), GoogleForm.reply(3));
    }
  }

  @Test
  default void aBodyOfAMegabyte() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK).line();
      var body = GoogleForm.replyOf(1_000_000);
      stage.places().next().answer(body);
      assertReply(client, at(CLARK, "kiwi"), body);
    }
  }

  @Test
  default void aFailureOfGooglesIsPassedOn() {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK).line();
      var failure =
          "{\n   \"error_message\" : \"You have exceeded your daily request quota for this API.\","
              + "\n   \"html_attributions\" : [],\n   \"results\" : [],"
              + "\n   \"status\" : \"OVER_QUERY_LIMIT\"\n}";
      stage.places().next().answer(failure + "\n");
      assertReply(client, at(CLARK, "kiwi"), failure);
    }
  }

  @ParameterizedTest(name = "Places sends: {0}")
  @GoldenFile("not-places.txt")
  default void whatIsNotPlacesBecomesAFailure(GoldenLine body) {
    try (var stage = alone()) {
      var client = stage.client();
      client.send(iamat("kiwi") + "\n" + ASK + "hello\n").line();
      stage.places().next().answer(body.text());
      assertThat(client.line()).isEqualTo(at(CLARK, "kiwi"));
      assertThat(client.linesToBlank()).singleElement().asString().matches(FAILURE);
      assertThat(client.line()).isEqualTo("? hello");
    }
  }

  @ParameterizedTest(name = "a Places reply that ends after {0} bytes")
  @ValueSource(ints = {0, 1, 60, 500, 1_000})
  default void aTruncatedReplyBecomesAFailure(int bytes) {
    var head = GoogleForm.reply(20).substring(0, bytes);
    whatIsNotPlacesBecomesAFailure(new GoldenLine(head, head));
  }

  /** Checks one reply to WHATSAT: the AT line, the body, the empty line. */
  static void assertReply(LineClient client, String at, String body) {
    assertThat(client.line()).isEqualTo(at);
    assertThat(String.join("\n", client.linesToBlank())).isEqualTo(body);
  }
}
