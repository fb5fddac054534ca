package io.herd.loadgen.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a stub as a client of Google Places would. */
final class Calls {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Calls() {}

  static HttpRequest.Builder legacy(StubServer stub, String radius) {
    return request(stub, StubServer.LEGACY_PATH
        + "?location=34.068930,-118.445127&key=none&radius=" + radius);
  }

  static HttpRequest.Builder current(StubServer stub, String radius) {
    return request(stub, StubServer.CURRENT_PATH).header("X-Goog-FieldMask", "*")
        .POST(BodyPublishers.ofString("""
            {"maxResultCount": 20, "locationRestriction": {"circle": {
              "center": {"latitude": 34.068930, "longitude": -118.445127}, "radius": %s}}}
            """.formatted(radius)));
  }

  static HttpRequest.Builder request(StubServer stub, String path) {
    return HttpRequest.newBuilder(URI.create(stub.url() + path)).timeout(Duration.ofSeconds(30));
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  static JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
    return JSON.readTree(send(request).body());
  }
}
