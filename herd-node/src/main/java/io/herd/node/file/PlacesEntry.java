package io.herd.node.file;

import static io.herd.node.file.BadHerdFile.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;

/**
 * Where WHATSAT gets its answers from.
 *
 * @param api in which form it is asked
 * @param url another base address than Google's, such as the stub's; empty for Google's own
 * @param keyFile a file with the API key; empty for the environment's GOOGLE_PLACES_API_KEY
 * @param inFlight calls at a time, per server; one more is answered with a failure at once
 * @param bounds of each call, and of what is kept
 */
@JsonInclude(Include.NON_EMPTY)
public record PlacesEntry(
    Api api, String url, String keyFile, int inFlight, PlacesBounds bounds) {
  /** No Places: WHATSAT is answered in Google's failure form. */
  public static final PlacesEntry NONE = new PlacesEntry(Api.NONE, "", "", 32);

  /** The forms of Places that a server can speak to. */
  public enum Api {
    @JsonProperty("none")
    NONE,
    /** Nearby Search as it was when the course began; what the stub speaks. */
    @JsonProperty("google-legacy")
    GOOGLE_LEGACY,
    /** The current Places API. */
    @JsonProperty("google-v1")
    GOOGLE_V1
  }

  public PlacesEntry {
    if (api == Api.NONE && !url.isEmpty()) {
      api = Api.GOOGLE_LEGACY;
    }
    unless(api != Api.NONE || keyFile.isEmpty(),
        "places.keyFile is given without places.api; add google-legacy or google-v1");
    unless(inFlight > 0, "places.inFlight is " + inFlight + "; it must be positive");
    unless(url.isEmpty() || url.matches("https?://[^/\\s]+.*"),
        "places.url '" + url + "' is not an address; write one such as http://127.0.0.1:8080");
  }

  /** With the usual bounds. */
  public PlacesEntry(Api api, String url, String keyFile, int inFlight) {
    this(api, url, keyFile, inFlight, PlacesBounds.DEFAULT);
  }

  /** Another address that speaks the legacy form, such as the stub's. */
  public static PlacesEntry at(String url) {
    return new PlacesEntry(Api.GOOGLE_LEGACY, url, "", NONE.inFlight);
  }

  /** Google itself, with the environment's key. */
  public static PlacesEntry google(Api api) {
    return new PlacesEntry(api, "", "", NONE.inFlight);
  }

  public PlacesEntry withInFlight(int calls) {
    return new PlacesEntry(api, url, keyFile, calls, bounds);
  }

  public PlacesEntry withBounds(PlacesBounds other) {
    return new PlacesEntry(api, url, keyFile, inFlight, other);
  }

  PlacesEntry below(Path folder) {
    return keyFile.isEmpty()
        ? this
        : new PlacesEntry(api, url, folder.resolve(keyFile).toString(), inFlight, bounds);
  }
}
