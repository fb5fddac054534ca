package io.herd.node.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.PlacesQuery;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GooglePlacesTest {
  private static final String BODY =
      "{\n   \"results\" : [ 1, 2, 3 ],\n\n   \"status\" : \"OK\"\n}\n";
  private static final ApiKey KEY =
      ApiKey.from(Map.of(ApiKey.VARIABLE, "AIza-canary_42")).orElseThrow();

  private static GooglePlaces client(FakeGoogle google, PlacesLimits limits) {
    return new GooglePlaces(
        new PlacesAddress(PlacesApi.legacy(), URI.create(google.url()), KEY), limits);
  }

  private static PlacesQuery query(String latitude) {
    return new PlacesQuery(latitude, "-118.445127", 10, 5);
  }

  private static String text(CompletableFuture<byte[]> reply) {
    return new String(reply.join(), UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "+34.068930, -118.445127, 10, '34.068930,-118.445127&radius=10000'",
    "-07, +004.5, 0.001, '-7,4.5&radius=1'",
    "-0.0, +00.000, 10.5871263, '0.0,0.000&radius=10587.1263'",
    "+12.34567890123, -1.00000005, 40.501, '12.3456789,-1.0000000&radius=40501'",
    "+1, +2, 50, '1,2&radius=50000'", "+1, +2, 50.1, '1,2&radius=50000'"})
  void asksGoogleInItsOwnNumbers(String latitude, String longitude, double km, String asked) {
    try (var google = FakeGoogle.ok(BODY); var places = client(google, PlacesLimits.DEFAULT)) {
      assertThat(text(places.nearby(new PlacesQuery(latitude, longitude, km, 5)))).isEqualTo(BODY);
      assertThat(google.requests()).singleElement().asString()
          .startsWith("GET /maps/api/place/nearbysearch/json?location=" + asked
              + "&key=AIza-canary_42 HTTP/1.1\r\n");
    }
  }

  @Test
  void queriesAboutOneAreaShareOneCall() throws Exception {
    var go = new CountDownLatch(1);
    try (var google = new FakeGoogle(out -> {
      go.await();
      out.write(FakeGoogle.response(200, BODY));
    }); var places = client(google, PlacesLimits.DEFAULT)) {
      var replies = IntStream.rangeClosed(1, 20)
          .mapToObj(bound -> places.nearby(new PlacesQuery("+34.0", "-118.0", 10, bound)))
          .toList();
      assertThat(replies).noneMatch(CompletableFuture::isDone);
      go.countDown();
      assertThat(replies).allSatisfy(reply -> assertThat(text(reply)).isEqualTo(BODY));
      assertThat(text(places.nearby(new PlacesQuery("34.0", "-118.0", 10, 1)))).isEqualTo(BODY);
      assertThat(google.requests()).hasSize(1);
    }
  }

  @Test
  void aCallerThatGivesUpTakesNothingFromTheOthers() {
    var go = new CountDownLatch(1);
    try (var google = new FakeGoogle(out -> {
      go.await();
      out.write(FakeGoogle.response(200, BODY));
    }); var places = client(google, PlacesLimits.DEFAULT)) {
      var impatient = places.nearby(query("+1"));
      var patient = places.nearby(query("+1"));
      impatient.cancel(true);
      go.countDown();
      assertThat(text(patient)).isEqualTo(BODY);
    }
  }

  @Test
  void otherAreasAreOtherCalls() {
    try (var google = FakeGoogle.ok(BODY); var places = client(google, PlacesLimits.DEFAULT)) {
      places.nearby(query("+1")).join();
      places.nearby(query("-1")).join();
      places.nearby(new PlacesQuery("+1", "-118.445127", 11, 5)).join();
      assertThat(google.requests()).hasSize(3);
    }
  }

  @Test
  void repliesAreKeptForTheirTimeOnly() {
    var limits = new PlacesLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 1 << 20, 32,
        Duration.ofMillis(50), 100, 1 << 20, 20, Duration.ofSeconds(1));
    try (var google = FakeGoogle.ok(BODY); var places = client(google, limits)) {
      Awaitility.await().until(() -> {
        places.nearby(query("+1")).join();
        return google.requests().size() > 1;
      });
    }
  }

  @Test
  void theFewestBytesAreKeptThatMay() {
    var limits = new PlacesLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 1 << 20, 32,
        Duration.ofSeconds(60), 4, 4_000, 20, Duration.ofSeconds(1));
    try (var google = FakeGoogle.ok(BODY); var places = client(google, limits)) {
      IntStream.range(0, 40).forEach(i -> places.nearby(query("+" + i)).join());
      IntStream.range(0, 40).forEach(i -> places.nearby(query("+" + i)).join());
      assertThat(google.requests()).hasSizeGreaterThanOrEqualTo(40 + 36);
    }
  }

  @Test
  void oneCallTooManyFailsAtOnce() {
    var go = new CountDownLatch(1);
    try (var google = new FakeGoogle(out -> {
      go.await();
      out.write(FakeGoogle.response(200, BODY));
    }); var places = client(google, PlacesLimits.DEFAULT.withInFlight(2))) {
      var first = places.nearby(query("+1"));
      var second = places.nearby(query("+2"));
      assertThat(text(places.nearby(query("+3")))).isEqualTo(
          "{\"html_attributions\": [], \"results\": [], \"status\": \"OVER_QUERY_LIMIT\", "
              + "\"error_message\": \"too many Places calls are in flight; ask again\"}");
      go.countDown();
      assertThat(text(first)).isEqualTo(BODY);
      assertThat(text(second)).isEqualTo(BODY);
      assertThat(text(places.nearby(query("+3")))).isEqualTo(BODY);
    }
  }

  @Test
  void failuresAreNotKept() {
    try (var google = new FakeGoogle(out -> out.write(FakeGoogle.response(500, "")));
        var places = client(google, PlacesLimits.DEFAULT)) {
      assertThat(text(places.nearby(query("+1")))).contains("UNKNOWN_ERROR");
      google.now(out -> out.write(FakeGoogle.response(200, BODY)));
      assertThat(text(places.nearby(query("+1")))).isEqualTo(BODY);
    }
  }

  @Test
  void manyFailuresInARowMakeAPause() {
    var limits = new PlacesLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 1 << 20, 32,
        Duration.ofSeconds(60), 100, 1 << 20, 3, Duration.ofHours(1));
    try (var google = new FakeGoogle(out -> out.write(FakeGoogle.response(500, "")));
        var places = client(google, limits)) {
      for (int i = 0; i < 10; i++) {
        assertThat(text(places.nearby(query("+1")))).contains("UNKNOWN_ERROR");
      }
      assertThat(google.requests()).hasSize(3);
      assertThat(text(places.nearby(query("+1")))).contains("failed many times in a row");
    }
  }

  @Test
  void closingEndsTheCallsInFlight() {
    var never = new CountDownLatch(1);
    try (var google = new FakeGoogle(_ -> never.await())) {
      var places = client(google, PlacesLimits.DEFAULT);
      var reply = places.nearby(query("+1"));
      Awaitility.await().until(() -> google.requests().size() == 1);
      places.close();
      assertThat(text(reply)).contains("UNKNOWN_ERROR");
      assertThat(text(places.nearby(query("+2")))).contains("UNKNOWN_ERROR");
      never.countDown();
    }
  }

  @Test
  void aServerWithoutAKeySaysSo() {
    assertThat(text(new NoPlaces().nearby(query("+1"))))
        .contains("REQUEST_DENIED", "this server has no key to Google Places");
  }
}
