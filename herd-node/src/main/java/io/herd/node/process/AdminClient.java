package io.herd.node.process;

import io.herd.node.admin.StatsJson;
import io.herd.node.stats.ServerStats;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Asks a server's admin port. Safe for any number of threads; every call blocks, for 5 s at the
 * most.
 */
public final class AdminClient {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 10;
  private static final int OK = 200;
  private static final int ERRORS = 400;
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final String base;

  /** Asks the server whose admin port on loopback this is. */
  public AdminClient(int port) {
    base = "http://127.0.0.1:" + port;
  }

  /** How the server is now, and what its process has used. */
  public ServerStats stats() throws IOException {
    return StatsJson.read(checked(get("/stats")));
  }

  /** Whether it listens and its links are up. */
  public boolean isReady() throws IOException {
    return get("/ready").statusCode() == OK;
  }

  /**
   * Waits until all of these listen and are linked.
   *
   * @param servers by name
   * @throws IOException in one line that names the first that is not in time
   */
  public static void awaitReady(Map<String, AdminClient> servers, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (var server : servers.entrySet()) {
      while (!server.getValue().isReady()) {
        if (System.nanoTime() - deadline > 0) {
          throw new IOException("server " + server.getKey() + " is not linked with all its "
              + "neighbours after " + patience.toSeconds() + " s");
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  /** Its figures in Prometheus's text form. */
  public String metrics() throws IOException {
    return checked(get("/metrics"));
  }

  /** Has it collect garbage; returns when that is done. */
  public void collectGarbage() throws IOException {
    checked(post("/gc"));
  }

  /** Asks its process to end gracefully; returns when that is under way. */
  public void stop() throws IOException {
    checked(post("/stop"));
  }

  private HttpResponse<String> get(String path) throws IOException {
    return send(request(path).build());
  }

  private HttpResponse<String> post(String path) throws IOException {
    return send(request(path).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the wait for " + request.uri() + " was interrupted", e);
    }
  }

  private static String checked(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= ERRORS) {
      throw new IOException(response.uri() + " answered " + response.statusCode() + ": "
          + response.body().strip());
    }
    return response.body();
  }
}
