package io.herd.node.places;

import java.net.URI;
import java.net.http.HttpRequest;

/** One of Google's two ways to ask what is near a position. */
public sealed interface PlacesApi permits LegacyApi, CurrentApi {
  /** The Nearby Search that the protocol was made for, at {@code maps.googleapis.com}. */
  static PlacesApi legacy() {
    return new LegacyApi();
  }

  /** The Nearby Search of the Places API of today, at {@code places.googleapis.com}. */
  static PlacesApi current() {
    return new CurrentApi();
  }

  /** Where Google has it. */
  URI google();

  /** The request for an area; it holds the key, so it must not be printed. */
  HttpRequest.Builder request(URI base, Area area, ApiKey key);

  /**
   * Google's body in the legacy form, which is the one that clients get.
   *
   * @throws CallFailed if it is not Google's form, or speaks of a failure
   */
  byte[] legacyForm(byte[] body);
}
