package io.herd.loadgen.check;

import io.herd.loadgen.stub.Failure;
import io.herd.loadgen.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Finds out whether an address of Places is a stand-in that fails when it is told to. */
final class PlacesStandIn {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private PlacesStandIn() {}

  /** Asks it for one of its failures. Blocks for {@link #PATIENCE} at most. */
  static boolean failsWhenTold(String url) {
    if (!url.startsWith("http://127.0.0.1:") && !url.startsWith("http://localhost:")) {
      return false;
    }
    var ask = HttpRequest.newBuilder(URI.create(url + StubServer.LEGACY_PATH
        + "?location=1,1&key=none&radius=" + Failure.SERVER_ERROR.radius())).timeout(PATIENCE);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(ask.build(), BodyHandlers.discarding()).statusCode() == 500;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
