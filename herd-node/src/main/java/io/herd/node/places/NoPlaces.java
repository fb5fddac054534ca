package io.herd.node.places;

import io.herd.core.PlacesQuery;
import io.herd.core.PlacesSource;
import io.herd.core.places.PlacesBody;
import java.util.concurrent.CompletableFuture;

/** What a server without a key answers: that it has none. */
public record NoPlaces() implements PlacesSource {
  @Override
  public CompletableFuture<byte[]> nearby(PlacesQuery query) {
    return CompletableFuture.completedFuture(PlacesBody.failure("REQUEST_DENIED",
        "this server has no key to Google Places"));
  }
}
