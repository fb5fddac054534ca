package io.herd.node;

import io.herd.core.PlacesSource;
import io.herd.node.file.PlacesEntry;
import io.herd.node.places.ApiKey;
import io.herd.node.places.GooglePlaces;
import io.herd.node.places.NoPlaces;
import io.herd.node.places.PlacesAddress;
import io.herd.node.places.PlacesApi;
import io.herd.node.places.PlacesLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The Places client that a herd file asks for. */
final class PlacesSources {
  private PlacesSources() {}

  /**
   * A client of its own.
   *
   * @throws IllegalArgumentException in one line, if there is no key for Google or the address is
   *     none
   */
  static PlacesSource of(PlacesEntry entry) {
    return switch (entry.api()) {
      case NONE -> new NoPlaces();
      case GOOGLE_LEGACY -> client(entry, PlacesApi.legacy());
      case GOOGLE_V1 -> client(entry, PlacesApi.current());
    };
  }

  /** Another address than Google's never gets the key. */
  private static PlacesSource client(PlacesEntry entry, PlacesApi api) {
    var address = entry.url().isEmpty()
        ? PlacesAddress.google(api, key(entry, System.getenv()))
        : new PlacesAddress(api, URI.create(entry.url()), ApiKey.NONE);
    return new GooglePlaces(address, limits(entry));
  }

  static PlacesLimits limits(PlacesEntry entry) {
    var bounds = entry.bounds();
    return new PlacesLimits(Duration.ofMillis(bounds.connectMillis()),
        Duration.ofMillis(bounds.totalMillis()), bounds.bodyBytes(), entry.inFlight(),
        Duration.ofSeconds(bounds.keepSeconds()), bounds.entries(),
        PlacesLimits.DEFAULT.entryBytes(), bounds.failures(),
        Duration.ofMillis(bounds.pauseMillis()));
  }

  static ApiKey key(PlacesEntry entry, Map<String, String> environment) {
    return entry.keyFile().isEmpty()
        ? ApiKey.from(environment).orElseThrow(() -> new IllegalArgumentException(
            "Google Places needs a key; set " + ApiKey.VARIABLE
                + " or name a key file as places.keyFile in the herd file"))
        : ApiKey.from(Path.of(entry.keyFile()));
  }
}
