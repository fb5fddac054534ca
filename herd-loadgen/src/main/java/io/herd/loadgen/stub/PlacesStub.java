package io.herd.loadgen.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;

/**
 * Google Places on WireMock: the legacy and the current Nearby Search with twenty places, a
 * latency, and the failures of {@link Failure} for requests that choose one. The header
 * {@code X-Stub: now} gives the usual reply without the latency. It is set up so as not to be the
 * limit: answers leave asynchronously, nothing is recorded, templated, compressed or chunked.
 */
public final class PlacesStub implements StubServer {
  /** The value of {@link Failure#HEADER} that asks for the usual reply without latency. */
  public static final String NOW = "now";

  private static final int ACCEPTORS = 2;
  private static final int CONTAINER_THREADS = 64;
  private static final int ANSWER_THREADS = 16;
  private static final int ACCEPT_QUEUE = 1_024;
  private static final int SLOW_MILLIS = 2_000;
  private static final int SILENT_MILLIS = 60_000;
  /** Tried first, so that the usual request costs one match. */
  private static final int USUAL = 1;
  private static final int CHOSEN = 2;
  private static final int WITHOUT_MASK = 3;

  private final WireMockServer wireMock;

  private PlacesStub(WireMockServer wireMock) {
    this.wireMock = wireMock;
  }

  /**
   * Starts a stub.
   *
   * @param port the port on 127.0.0.1, or 0 for any free one
   * @throws IllegalStateException in one line, if the port cannot be had
   */
  public static PlacesStub start(int port, Latency latency) {
    return start(StubOptions.LOOPBACK, port, latency);
  }

  static PlacesStub start(String host, int port, Latency latency) {
    var stub = new PlacesStub(new WireMockServer(configuration(host, port)));
    for (var api : PlacesApi.values()) {
      stub.usual(api, latency);
      for (var failure : Failure.values()) {
        stub.choosable(api, failure);
      }
    }
    stub.refuseWithoutMask();
    stub.listen(host, port);
    return stub;
  }

  private static WireMockConfiguration configuration(String host, int port) {
    return options().bindAddress(host).port(port)
        .asynchronousResponseEnabled(true).asynchronousResponseThreads(ANSWER_THREADS)
        .containerThreads(CONTAINER_THREADS).jettyAcceptors(ACCEPTORS)
        .jettyAcceptQueueSize(ACCEPT_QUEUE).jettyStopTimeout(0L)
        .disableRequestJournal().stubRequestLoggingDisabled(true)
        .gzipDisabled(true).useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
  }

  private void listen(String host, int port) {
    try {
      wireMock.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException("the stub cannot listen at " + host + ":" + port
          + "; choose another port, or 0 for any free one", e);
    }
  }

  private void usual(PlacesApi api, Latency latency) {
    var usual = api.withoutFailure(api.request().withHeader(Failure.HEADER, absent()));
    answer(usual.atPriority(USUAL), delayed(PlacesApi.json(200, api.places()), latency));
    var now = api.request().withHeader(Failure.HEADER, equalTo(NOW));
    answer(now.atPriority(CHOSEN), PlacesApi.json(200, api.places()));
  }

  private static ResponseDefinitionBuilder delayed(
      ResponseDefinitionBuilder response, Latency latency) {
    return switch (latency) {
      case Latency.None() -> response;
      case Latency.Fixed(var millis) -> response.withFixedDelay((int) millis);
      case Latency.LogNormal(var median, var sigma) ->
          response.withLogNormalRandomDelay((double) median, sigma);
    };
  }

  private void choosable(PlacesApi api, Failure failure) {
    var byHeader = api.request().withHeader(Failure.HEADER, equalTo(failure.header()));
    answer(byHeader.atPriority(CHOSEN), response(api, failure));
    var byRadius = api.withRadius(
        api.request().withHeader(Failure.HEADER, absent()), failure.radius());
    answer(byRadius.atPriority(CHOSEN), response(api, failure));
  }

  private static ResponseDefinitionBuilder response(PlacesApi api, Failure failure) {
    var usual = PlacesApi.json(200, api.places());
    return switch (failure) {
      case SERVER_ERROR -> PlacesApi.json(500, Canned.HTML);
      case TRUNCATED -> PlacesApi.json(200, Canned.half(api.places()));
      case HANG_UP -> usual.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
      case EMPTY -> usual.withFault(Fault.EMPTY_RESPONSE);
      case NOT_JSON -> PlacesApi.json(200, Canned.HTML);
      case OVER_QUERY_LIMIT -> api.overQueryLimit();
      case REQUEST_DENIED -> api.requestDenied();
      case SLOW -> usual.withFixedDelay(SLOW_MILLIS);
      case SILENT -> usual.withFixedDelay(SILENT_MILLIS);
      case HUGE -> PlacesApi.json(200, Canned.huge(api.places()));
    };
  }

  private void refuseWithoutMask() {
    var anyPost = post(urlPathEqualTo(CURRENT_PATH)).atPriority(WITHOUT_MASK);
    answer(anyPost, PlacesApi.json(400, Canned.currentError(400, "INVALID_ARGUMENT",
        "FieldMask is a required parameter. See https://cloud.google.com/apis/docs/"
            + "system-parameters on how to provide it.")));
  }

  private void answer(MappingBuilder request, ResponseDefinitionBuilder response) {
    wireMock.stubFor(request.willReturn(response));
  }

  @Override
  public int port() {
    return wireMock.port();
  }

  @Override
  public void close() {
    wireMock.stop();
  }
}
