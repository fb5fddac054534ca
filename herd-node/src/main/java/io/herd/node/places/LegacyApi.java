package io.herd.node.places;

import io.herd.core.places.PlacesBody;
import java.net.URI;
import java.net.http.HttpRequest;

/** The legacy Nearby Search: one GET; Google's failures come with HTTP 200 and a status. */
record LegacyApi() implements PlacesApi {
  @Override
  public URI google() {
    return URI.create("https://maps.googleapis.com");
  }

  @Override
  public HttpRequest.Builder request(URI base, Area area, ApiKey key) {
    return HttpRequest.newBuilder(URI.create(base + "/maps/api/place/nearbysearch/json?location="
        + area.latitude() + "," + area.longitude() + "&radius=" + area.metres()
        + "&key=" + key.secret()));
  }

  @Override
  public byte[] legacyForm(byte[] body) {
    var read = PlacesBody.of(body);
    if (read == null) {
      throw CallFailed.form();
    }
    if (!read.succeeded()) {
      throw CallFailed.status(read.status());
    }
    return body;
  }
}
