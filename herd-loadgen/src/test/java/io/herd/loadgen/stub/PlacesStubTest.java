package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesStubTest {
  private PlacesStub wireMock;
  private FastStub fast;

  @BeforeAll
  void start() {
    wireMock = PlacesStub.start(0, new Latency.None());
    fast = FastStub.start(0, new Latency.None());
  }

  @AfterAll
  void stop() {
    wireMock.close();
    fast.close();
  }

  Stream<StubServer> stubs() {
    return Stream.of(wireMock, fast);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stubs")
  void twentyPlacesInTheLegacyForm(StubServer stub) throws Exception {
    var reply = Calls.json(Calls.legacy(stub, "10000"));
    assertThat(reply.path("status").textValue()).isEqualTo("OK");
    assertThat(reply.path("results")).hasSize(20).allSatisfy(place -> {
      assertThat(place.at("/geometry/location/lat").doubleValue()).isBetween(34.0, 34.1);
      assertThat(place.at("/geometry/location/lng").doubleValue()).isBetween(-118.5, -118.4);
      assertThat(place.path("vicinity").textValue()).contains("Los Angeles");
      assertThat(place.path("rating").doubleValue()).isBetween(1.0, 5.0);
      assertThat(place.path("types")).isNotEmpty();
    });
    assertThat(texts(reply.path("results"), "/place_id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stubs")
  void theSamePlacesInTheCurrentForm(StubServer stub) throws Exception {
    var legacy = Calls.json(Calls.legacy(stub, "10000")).path("results");
    var current = Calls.json(Calls.current(stub, "10000.0")).path("places");
    assertThat(texts(current, "/id")).isEqualTo(texts(legacy, "/place_id"));
    assertThat(texts(current, "/displayName/text")).isEqualTo(texts(legacy, "/name"));
    assertThat(texts(current, "/location/latitude"))
        .isEqualTo(texts(legacy, "/geometry/location/lat"));
  }

  private static List<String> texts(JsonNode places, String pointer) {
    var texts = new ArrayList<String>();
    places.forEach(place -> texts.add(place.at(pointer).asText()));
    return texts;
  }

  @Test
  void bothStubsSendTheSameBytes() throws Exception {
    assertThat(Calls.send(Calls.legacy(fast, "1")).body())
        .isEqualTo(Calls.send(Calls.legacy(wireMock, "1")).body());
    assertThat(Calls.send(Calls.current(fast, "1")).body())
        .isEqualTo(Calls.send(Calls.current(wireMock, "1")).body());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stubs")
  void theLengthIsSentAndTheConnectionStaysOpen(StubServer stub) throws Exception {
    var headers = Calls.send(Calls.legacy(stub, "10000").header("Accept-Encoding", "gzip"))
        .headers();
    assertThat(headers.firstValue("Content-Length")).hasValue("" + Canned.LEGACY.length);
    assertThat(headers.firstValue("Content-Encoding")).isEmpty();
    assertThat(headers.firstValue("Connection").orElse("keep-alive")).isNotEqualTo("close");
  }

  @Test
  void theCurrentFormNeedsAFieldMask() throws Exception {
    var response = Calls.send(Calls.request(wireMock, StubServer.CURRENT_PATH)
        .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).asString(UTF_8).contains("INVALID_ARGUMENT", "FieldMask");
  }

  /** Each failure, asked for in each way. */
  Stream<HttpRequest.Builder> requestsFor(Failure failure) {
    var radius = Integer.toString(failure.radius());
    return Stream.of(Calls.legacy(wireMock, radius), Calls.current(wireMock, radius + ".0"),
        Calls.legacy(wireMock, "1").header(Failure.HEADER, failure.header()),
        Calls.current(wireMock, "1").header(Failure.HEADER, failure.header()));
  }

  @Test
  void serverError() {
    assertThat(requestsFor(Failure.SERVER_ERROR))
        .allSatisfy(request -> assertThat(Calls.send(request).statusCode()).isEqualTo(500));
  }

  @Test
  void bodiesThatAreNoJson() {
    for (var failure : List.of(Failure.TRUNCATED, Failure.NOT_JSON)) {
      assertThat(requestsFor(failure)).allSatisfy(request -> {
        var response = Calls.send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
        assertThat(isJson(response.body())).isFalse();
      });
    }
  }

  private static boolean isJson(byte[] body) throws IOException {
    try {
      return !new ObjectMapper().readTree(body).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Test
  void brokenConnections() {
    for (var failure : List.of(Failure.HANG_UP, Failure.EMPTY)) {
      assertThat(requestsFor(failure))
          .allSatisfy(request -> assertThatIOException().isThrownBy(() -> Calls.send(request)));
    }
  }

  @Test
  void googlesOwnRefusals() throws Exception {
    for (var failure : List.of(Failure.OVER_QUERY_LIMIT, Failure.REQUEST_DENIED)) {
      var legacy = Calls.json(Calls.legacy(wireMock, "" + failure.radius()));
      assertThat(legacy.path("status").textValue()).isEqualTo(failure.name());
      assertThat(legacy.path("results").isEmpty()).isTrue();
      assertThat(legacy.path("error_message").textValue()).isNotBlank();
    }
    assertThat(Calls.send(Calls.current(wireMock, "40506")).statusCode()).isEqualTo(429);
    assertThat(Calls.send(Calls.current(wireMock, "40507")).statusCode()).isEqualTo(403);
  }

  @Test
  void slowIsTheUsualReplyLate() throws Exception {
    long start = System.nanoTime();
    var response = Calls.send(Calls.legacy(wireMock, "40508"));
    assertThat(response.body()).isEqualTo(Canned.LEGACY);
    assertThat(System.nanoTime() - start).isGreaterThan(1_900_000_000L);
  }

  @Test
  void hugeIsWellFormed() {
    assertThat(requestsFor(Failure.HUGE)).allSatisfy(request -> {
      var body = Calls.send(request).body();
      assertThat(body).hasSizeGreaterThan(2 * 1024 * 1024);
      assertThat(isJson(body)).isTrue();
    });
  }

  @Test
  void aPortInUseIsNamed() {
    var text = "the stub cannot listen at 127.0.0.1:" + wireMock.port()
        + "; choose another port, or 0 for any free one";
    assertThatIllegalStateException()
        .isThrownBy(() -> PlacesStub.start(wireMock.port(), new Latency.None())).withMessage(text);
    assertThatIllegalStateException()
        .isThrownBy(() -> FastStub.start(wireMock.port(), new Latency.None())).withMessage(text);
  }
}
