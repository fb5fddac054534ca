package io.herd.loadgen.stub;

import java.net.URI;

/** A running stub of Google Places on the loopback interface. Any thread may close it. */
public interface StubServer extends AutoCloseable {
  /** The path of the legacy Nearby Search. */
  String LEGACY_PATH = "/maps/api/place/nearbysearch/json";

  /** The path of the current Nearby Search. */
  String CURRENT_PATH = "/v1/places:searchNearby";

  /** The TCP port it listens at. */
  int port();

  /** Where it is, without a path. */
  default URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Stops it; calls in hand are dropped. */
  @Override
  void close();
}
