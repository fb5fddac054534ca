package io.herd.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.herd.core.PlacesQuery;
import io.herd.core.places.PlacesBody;
import io.herd.loadgen.stub.Failure;
import io.herd.loadgen.stub.FastStub;
import io.herd.loadgen.stub.Latency;
import io.herd.loadgen.stub.PlacesStub;
import io.herd.loadgen.stub.StubServer;
import io.herd.node.places.ApiKey;
import io.herd.node.places.GooglePlaces;
import io.herd.node.places.PlacesAddress;
import io.herd.node.places.PlacesApi;
import io.herd.node.places.PlacesLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server's Places client against the stubs that stand in for Google in every run. */
class PlacesAgainstStubTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Latency AT_ONCE = Latency.parse("0");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static byte[] ask(StubServer stub, PlacesApi api, double radiusKm) {
    return ask(stub, api, radiusKm, PlacesLimits.DEFAULT);
  }

  private static byte[] ask(
      StubServer stub, PlacesApi api, double radiusKm, PlacesLimits limits) {
    var address = new PlacesAddress(api, stub.url(), ApiKey.NONE);
    try (var places = new GooglePlaces(address, limits)) {
      return places.nearby(new PlacesQuery("+34.068930", "-118.445127", radiusKm, 5)).join();
    }
  }

  private static JsonNode cut(byte[] reply) throws Exception {
    return JSON.readTree(requireNonNull(PlacesBody.of(reply)).cut(5));
  }

  @Test
  void bothApisOfBothStubsGiveTheSameFivePlaces() throws Exception {
    try (var wireMock = PlacesStub.start(0, AT_ONCE); var fast = FastStub.start(0, AT_ONCE)) {
      var legacy = cut(ask(wireMock, PlacesApi.legacy(), 10));
      assertThat(legacy.path("results")).hasSize(5);
      assertThat(cut(ask(fast, PlacesApi.legacy(), 10))).isEqualTo(legacy);
      for (var stub : new StubServer[] {wireMock, fast}) {
        var current = cut(ask(stub, PlacesApi.current(), 10));
        assertThat(current.path("status").textValue()).isEqualTo("OK");
        assertThat(current.path("results").findValuesAsText("name"))
            .isEqualTo(legacy.path("results").findValuesAsText("name")).hasSize(5);
        assertThat(current.path("results").findValues("geometry"))
            .isEqualTo(legacy.path("results").findValues("geometry"));
        assertThat(current.path("results").findValues("price_level"))
            .isEqualTo(legacy.path("results").findValues("price_level"));
      }
    }
  }

  /** The radius that a client would give to see it: 40.501 km and so on. */
  @ParameterizedTest
  @EnumSource(value = Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "SLOW")
  void everyFailureBecomesGooglesForm(Failure failure) throws Exception {
    try (var stub = PlacesStub.start(0, AT_ONCE)) {
      for (var api : List.of(PlacesApi.legacy(), PlacesApi.current())) {
        var reply = ask(stub, api, failure.radius() / 1_000.0,
            failure == Failure.SILENT
                ? PlacesLimits.DEFAULT.withTotal(PATIENCE)
                : PlacesLimits.DEFAULT);
        assertThat(reply).asString(UTF_8).doesNotContain("\n");
        var json = JSON.readTree(reply);
        assertThat(json.path("results").isEmpty()).isTrue();
        assertThat(json.path("error_message").textValue()).isNotBlank();
        assertThat(json.path("status").textValue()).isEqualTo(switch (failure) {
          case OVER_QUERY_LIMIT, REQUEST_DENIED -> failure.name();
          default -> "UNKNOWN_ERROR";
        });
      }
    }
  }

  @Test
  void slowIsNotAFailure() throws Exception {
    try (var stub = PlacesStub.start(0, AT_ONCE)) {
      var reply = cut(ask(stub, PlacesApi.legacy(), Failure.SLOW.radius() / 1_000.0));
      assertThat(reply.path("status").textValue()).isEqualTo("OK");
    }
  }
}
