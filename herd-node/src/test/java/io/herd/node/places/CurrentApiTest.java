package io.herd.node.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.herd.core.PlacesQuery;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiKey KEY =
      ApiKey.from(Map.of(ApiKey.VARIABLE, "AIza-canary_42")).orElseThrow();

  private static String ask(FakeGoogle google) {
    var address = new PlacesAddress(PlacesApi.current(), URI.create(google.url()), KEY);
    try (var places = new GooglePlaces(address, PlacesLimits.DEFAULT)) {
      return new String(
          places.nearby(new PlacesQuery("+34.068930", "-118.445127", 10, 3)).join(), UTF_8);
    }
  }

  private static JsonNode legacy(String current) throws Exception {
    try (var google = FakeGoogle.ok(current)) {
      return JSON.readTree(ask(google));
    }
  }

  @Test
  void asksWithKeyAndFieldMaskAsHeaders() throws Exception {
    try (var google = FakeGoogle.ok("{}")) {
      ask(google);
      var request = google.requests().getFirst();
      assertThat(request).startsWith("POST /v1/places:searchNearby HTTP/1.1\r\n")
          .containsIgnoringCase("\r\nX-Goog-Api-Key: AIza-canary_42\r\n")
          .containsIgnoringCase("\r\nX-Goog-FieldMask: places.id,places.displayName,");
      assertThat(JSON.readTree(request.substring(request.indexOf("\r\n\r\n"))))
          .isEqualTo(JSON.readTree("""
              {"maxResultCount": 20, "locationRestriction": {"circle": {"center":
                {"latitude": 34.068930, "longitude": -118.445127}, "radius": 10000}}}
              """));
    }
  }

  @Test
  void itsPlacesGetTheLegacyNames() throws Exception {
    assertThat(legacy("""
        {"places": [{
          "id": "ChIJ1", "types": ["cafe", "food"], "rating": 4.5, "userRatingCount": 812,
          "formattedAddress": "1 A St, Los Angeles, CA 90024, USA",
          "shortFormattedAddress": "1 A St, Los Angeles",
          "location": {"latitude": 34.06, "longitude": -118.44},
          "viewport": {"low": {"latitude": 34, "longitude": -119},
                       "high": {"latitude": 35, "longitude": -118}},
          "businessStatus": "OPERATIONAL", "priceLevel": "PRICE_LEVEL_MODERATE",
          "displayName": {"text": "Caf\u00e9", "languageCode": "en"},
          "currentOpeningHours": {"openNow": true},
          "plusCode": {"globalCode": "85633H63+FH", "compoundCode": "3H63+FH Los Angeles"},
          "iconMaskBaseUri": "https://icons/cafe", "iconBackgroundColor": "#FF9E67"}]}
        """)).isEqualTo(JSON.readTree("""
        {"html_attributions": [], "results": [{
          "business_status": "OPERATIONAL",
          "geometry": {"location": {"lat": 34.06, "lng": -118.44},
            "viewport": {"northeast": {"lat": 35, "lng": -118},
                         "southwest": {"lat": 34, "lng": -119}}},
          "icon_background_color": "#FF9E67", "icon_mask_base_uri": "https://icons/cafe",
          "name": "Caf\u00e9", "opening_hours": {"open_now": true}, "place_id": "ChIJ1",
          "plus_code": {"compound_code": "3H63+FH Los Angeles", "global_code": "85633H63+FH"},
          "price_level": 2, "rating": 4.5, "reference": "ChIJ1", "types": ["cafe", "food"],
          "user_ratings_total": 812, "vicinity": "1 A St, Los Angeles"}],
         "status": "OK"}
        """));
  }

  @Test
  void whatAPlaceLacksStaysAway() throws Exception {
    assertThat(legacy("{\"places\": [{\"id\": \"x\", \"formattedAddress\": \"1 A St\"}]}")
        .path("results").path(0)).isEqualTo(JSON.readTree("""
        {"geometry": {"location": {}}, "place_id": "x", "reference": "x", "vicinity": "1 A St"}
        """));
  }

  @Test
  void noPlacesAreZeroResults() throws Exception {
    assertThat(legacy("{}")).isEqualTo(JSON.readTree(
        "{\"html_attributions\": [], \"results\": [], \"status\": \"ZERO_RESULTS\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "<html>", "{\"places\":[{}", "{\"error\":{}}"})
  void anythingElseIsAFailure(String current) throws Exception {
    assertThat(legacy(current).path("status").textValue()).isEqualTo("UNKNOWN_ERROR");
  }
}
