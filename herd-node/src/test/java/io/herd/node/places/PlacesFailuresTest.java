package io.herd.node.places;

import static io.herd.node.places.FakeGoogle.response;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.herd.core.PlacesQuery;
import io.herd.node.places.FakeGoogle.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever Places does, a client gets Google's failure form, and nobody sees the key. */
class PlacesFailuresTest {
  private static final String CANARY = "AIza-canary_42";
  private static final ApiKey KEY = ApiKey.from(Map.of(ApiKey.VARIABLE, CANARY)).orElseThrow();
  private static final PlacesLimits SHORT =
      PlacesLimits.DEFAULT.withTotal(Duration.ofMillis(500));
  private static final String BODY = "{\"results\":[],\"status\":\"OK\"}";

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void theKeyWasNotLogged() {
    root.setLevel(before);
    root.detachAppender(logged);
    for (var event : logged.list) {
      assertThat(event.getFormattedMessage() + event.getThrowableProxy()).doesNotContain(CANARY);
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("HTTP 500", out -> out.write(response(500, "no")), "UNKNOWN_ERROR", "HTTP 500"),
        failure("HTTP 503 with places", out -> out.write(response(503, BODY)), "UNKNOWN_ERROR",
            "HTTP 503"),
        failure("HTTP 403", out -> out.write(response(403, CANARY)), "REQUEST_DENIED", "HTTP 403"),
        failure("HTTP 429", out -> out.write(response(429, "")), "OVER_QUERY_LIMIT", "HTTP 429"),
        failure("HTTP 400", out -> out.write(response(400, "")), "INVALID_REQUEST", "HTTP 400"),
        failure("redirect", out -> out.write(("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/"
            + "\r\nContent-Length: 0\r\n\r\n").getBytes(US_ASCII)), "UNKNOWN_ERROR", "HTTP 302"),
        failure("not JSON", out -> out.write(response(200, "<html>" + CANARY)), "UNKNOWN_ERROR",
            "something else"),
        failure("half JSON", out -> out.write(response(200, BODY.substring(9))), "UNKNOWN_ERROR",
            "something else"),
        failure("quota", google("OVER_QUERY_LIMIT"), "OVER_QUERY_LIMIT", "OVER_QUERY_LIMIT"),
        failure("key refused", google("REQUEST_DENIED"), "REQUEST_DENIED", "REQUEST_DENIED"),
        failure("status with the key", google(CANARY), "UNKNOWN_ERROR", "something else"),
        failure("hang-up", _ -> {}, "UNKNOWN_ERROR", "broke off"),
        failure("not HTTP", out -> out.write("SSH-2.0-x\r\n".getBytes(US_ASCII)), "UNKNOWN_ERROR",
            "broke off"),
        failure("cut body", out -> out.write(("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"
            + BODY).getBytes(US_ASCII)), "UNKNOWN_ERROR", "broke off"),
        failure("too long", out -> out.write(response(200, BODY + " ".repeat(1 << 20))),
            "UNKNOWN_ERROR", "too long"),
        failure("too long without saying so", out -> out.write(("HTTP/1.1 200 OK\r\n\r\n" + BODY
            + " ".repeat(1 << 20)).getBytes(US_ASCII)), "UNKNOWN_ERROR", "too long"),
        failure("silence", _ -> new CountDownLatch(1).await(), "UNKNOWN_ERROR", "in time"),
        failure("silence after the head", out -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".getBytes(US_ASCII));
          new CountDownLatch(1).await();
        }, "UNKNOWN_ERROR", "in time"));
  }

  private static Script google(String status) {
    return out -> out.write(response(200, "{\"error_message\": \"project 4711 " + CANARY
        + "\", \"results\": [], \"status\": \"" + status + "\"}"));
  }

  private static Arguments failure(String name, Script script, String status, String message) {
    return Arguments.of(name, script, status, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void becomesGooglesFailureForm(String name, Script script, String status, String message) {
    var limits = message.equals("in time") ? SHORT : PlacesLimits.DEFAULT;
    try (var google = new FakeGoogle(script);
        var places = new GooglePlaces(
            new PlacesAddress(PlacesApi.legacy(), URI.create(google.url()), KEY), limits)) {
      var reply = new String(places.nearby(new PlacesQuery("+1", "+2", 10, 5)).join(), UTF_8);
      assertThat(reply).as(name)
          .startsWith("{\"html_attributions\": [], \"results\": [], \"status\": \"" + status
              + "\", \"error_message\": \"")
          .contains(message).doesNotContain(CANARY, "4711", "127.0.0.1", "Exception");
    }
  }

  @Test
  void nobodyListens() {
    String url;
    try (var google = FakeGoogle.ok(BODY)) {
      url = google.url();
    }
    try (var places = new GooglePlaces(PlacesAddress.at(url), SHORT)) {
      assertThat(places.nearby(new PlacesQuery("+1", "+2", 10, 5)).join()).asString(UTF_8)
          .contains("UNKNOWN_ERROR", "Places cannot be reached");
    }
  }

  @Test
  void noTextFormHoldsTheKey() {
    var address = PlacesAddress.google(PlacesApi.current(), KEY);
    var trace = new StringWriter();
    CallFailed.of(new IllegalStateException(CANARY)).printStackTrace(new PrintWriter(trace));
    assertThat(KEY + " " + address + " " + trace)
        .contains("ApiKey[hidden]").doesNotContain(CANARY);
  }
}
