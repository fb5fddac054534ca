package io.herd.node;

import io.herd.core.PlacesQuery;
import io.herd.core.PlacesSource;
import java.util.concurrent.CompletableFuture;

/** Places as nobody should ask for them on an event loop: who calls waits for the answer. */
record BlockingPlaces(PlacesSource source) implements PlacesSource {
  @Override
  public CompletableFuture<byte[]> nearby(PlacesQuery query) {
    var answer = source.nearby(query);
    // Also a failure ends the wait; it is for the caller to see.
    answer.handle((_, _) -> true).join();
    return answer;
  }
}
