package io.herd.node.places;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** HTTP exchanges with one address, each bounded in time and size. */
final class PlacesCall implements AutoCloseable {
  private static final int OK = 200;

  private final PlacesAddress address;
  private final PlacesLimits limits;
  private final HttpClient http;

  PlacesCall(PlacesAddress address, PlacesLimits limits) {
    this.address = address;
    this.limits = limits;
    this.http = HttpClient.newBuilder().version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER).connectTimeout(limits.connect()).build();
  }

  /** Google's reply in the legacy form; the future is exceptional if there is none. */
  CompletableFuture<byte[]> places(Area area) {
    var request = address.api().request(address.base(), area, address.key()).build();
    var exchange = http.sendAsync(request,
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bodyBytes()));
    // The client's futures pass a cancel on to the exchange, which other callers may wait for; one
    // composed from a plain future does not. The request's own time-out would end with the headers.
    return CompletableFuture.completedFuture(exchange)
        .thenCompose(started -> started.thenApply(this::legacyForm))
        .orTimeout(limits.total().toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((_, _) -> exchange.cancel(true));
  }

  private byte[] legacyForm(HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      throw CallFailed.http(response.statusCode());
    }
    return address.api().legacyForm(response.body());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
