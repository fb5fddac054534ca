package io.herd.node.places;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * The Nearby Search of the Places API of today: a POST with key and field mask as headers. It
 * always asks for the most places, twenty, since one reply serves clients with different bounds.
 */
record CurrentApi() implements PlacesApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIELDS = "places.id,places.displayName,places.formattedAddress,"
      + "places.shortFormattedAddress,places.location,places.viewport,places.types,"
      + "places.businessStatus,places.rating,places.userRatingCount,places.priceLevel,"
      + "places.currentOpeningHours.openNow,places.plusCode,places.iconMaskBaseUri,"
      + "places.iconBackgroundColor";

  @Override
  public URI google() {
    return URI.create("https://places.googleapis.com");
  }

  @Override
  public HttpRequest.Builder request(URI base, Area area, ApiKey key) {
    return HttpRequest.newBuilder(URI.create(base + "/v1/places:searchNearby"))
        .header("Content-Type", "application/json")
        .header("X-Goog-Api-Key", key.secret())
        .header("X-Goog-FieldMask", FIELDS)
        .POST(BodyPublishers.ofString("""
            {"maxResultCount": 20, "locationRestriction": {"circle": {"center":\
             {"latitude": %s, "longitude": %s}, "radius": %s}}}"""
            .formatted(area.latitude(), area.longitude(), area.metres())));
  }

  @Override
  public byte[] legacyForm(byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode reply && !reply.has("error")) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(legacy(reply));
      }
    } catch (IOException e) {
      // What is not JSON is not Google's form either.
    }
    throw CallFailed.form();
  }

  private static ObjectNode legacy(ObjectNode reply) {
    var legacy = JSON.createObjectNode();
    legacy.putArray("html_attributions");
    var results = legacy.putArray("results");
    for (var place : reply.path("places")) {
      results.add(LegacyPlace.of(place));
    }
    return legacy.put("status", results.isEmpty() ? "ZERO_RESULTS" : "OK");
  }
}
