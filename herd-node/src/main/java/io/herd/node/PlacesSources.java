package io.herd.node;

import io.herd.core.PlacesSource;
import io.herd.node.file.PlacesEntry;
import java.util.concurrent.CompletableFuture;

/** The Places client that a herd file asks for. */
final class PlacesSources {
  private static final byte[] NOTHING = {};

  private PlacesSources() {}

  static PlacesSource of(PlacesEntry entry) {
    return switch (entry.api()) {
      case NONE -> _ -> CompletableFuture.completedFuture(NOTHING);
      case GOOGLE_LEGACY, GOOGLE_V1 -> throw new IllegalStateException("not there yet");
    };
  }
}
