package io.herd.node.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives a place of the current API the member names of the legacy one; what is absent stays so. */
final class LegacyPlace {
  /** The index is the legacy number. */
  private static final List<String> PRICES = List.of("PRICE_LEVEL_FREE", "PRICE_LEVEL_INEXPENSIVE",
      "PRICE_LEVEL_MODERATE", "PRICE_LEVEL_EXPENSIVE", "PRICE_LEVEL_VERY_EXPENSIVE");

  private LegacyPlace() {}

  static ObjectNode of(JsonNode place) {
    var legacy = JsonNodeFactory.instance.objectNode();
    copy(place, "/businessStatus", legacy, "business_status");
    legacy.set("geometry", geometry(place));
    copy(place, "/iconBackgroundColor", legacy, "icon_background_color");
    copy(place, "/iconMaskBaseUri", legacy, "icon_mask_base_uri");
    copy(place, "/displayName/text", legacy, "name");
    copyWithin(place, "/currentOpeningHours/openNow", legacy, "opening_hours", "open_now");
    copy(place, "/id", legacy, "place_id");
    copyWithin(place, "/plusCode/compoundCode", legacy, "plus_code", "compound_code");
    copyWithin(place, "/plusCode/globalCode", legacy, "plus_code", "global_code");
    price(place.path("priceLevel").asText(), legacy);
    copy(place, "/rating", legacy, "rating");
    copy(place, "/id", legacy, "reference");
    copy(place, "/types", legacy, "types");
    copy(place, "/userRatingCount", legacy, "user_ratings_total");
    copy(place, "/formattedAddress", legacy, "vicinity");
    copy(place, "/shortFormattedAddress", legacy, "vicinity");
    return legacy;
  }

  private static ObjectNode geometry(JsonNode place) {
    var geometry = JsonNodeFactory.instance.objectNode();
    corner(place.at("/location"), geometry, "location");
    if (place.has("viewport")) {
      var viewport = geometry.putObject("viewport");
      corner(place.at("/viewport/high"), viewport, "northeast");
      corner(place.at("/viewport/low"), viewport, "southwest");
    }
    return geometry;
  }

  private static void corner(JsonNode position, ObjectNode legacy, String name) {
    var corner = legacy.putObject(name);
    copy(position, "/latitude", corner, "lat");
    copy(position, "/longitude", corner, "lng");
  }

  private static void price(String level, ObjectNode legacy) {
    int number = PRICES.indexOf(level);
    if (number >= 0) {
      legacy.put("price_level", number);
    }
  }

  private static void copyWithin(
      JsonNode place, String from, ObjectNode legacy, String object, String name) {
    if (!place.at(from).isMissingNode()) {
      copy(place, from, legacy.withObjectProperty(object), name);
    }
  }

  private static void copy(JsonNode place, String from, ObjectNode legacy, String name) {
    var value = place.at(from);
    if (!value.isMissingNode()) {
      legacy.set(name, value);
    }
  }
}
