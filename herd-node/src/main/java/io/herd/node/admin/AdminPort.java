package io.herd.node.admin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The admin port of one server: {@code GET /ready}, {@code /stats}, {@code /metrics} and {@code
 * POST /stop}, {@code /gc}. Bound to loopback, as whoever reaches it may stop the server.
 */
public final class AdminPort implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int BACKLOG = 16;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Subject subject;
  private @Nullable Metrics metrics;

  /**
   * Opens it.
   *
   * @param port 0 for an ephemeral one
   * @throws IOException if the port cannot be bound
   */
  public AdminPort(int port, Subject subject) throws IOException {
    this.subject = subject;
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    http = HttpServer.create(address, BACKLOG);
    threads = Executors.newFixedThreadPool(THREADS,
        Thread.ofPlatform().daemon().name("admin-" + http.getAddress().getPort() + "-", 0)
            .factory());
    http.setExecutor(threads);
    http.createContext("/", new Routes(routes()));
    http.start();
  }

  private List<Route> routes() {
    return List.of(
        Route.get("/ready", "200 when it listens and its links are up, else 503",
            this::ready),
        Route.get("/stats", "counters, limits, set-up and what the process has used, as JSON",
            () -> Reply.json(StatsJson.write(subject.stats()))),
        Route.get("/metrics", "the same for Prometheus", this::scrape),
        Route.post("/gc", "collect garbage now", AdminPort::collect),
        Route.post("/stop", "end the process gracefully", this::stop));
  }

  private Reply ready() {
    var stats = subject.stats();
    return stats.ready()
        ? Reply.text(Reply.OK, "ready")
        : Reply.text(Reply.NOT_READY,
            "no link to " + String.join(", ", stats.peersMissing()));
  }

  /** Makes the registry at the first scrape: a server that nobody scrapes does without. */
  private synchronized Reply scrape() {
    if (metrics == null) {
      metrics = new Metrics(subject);
    }
    return Reply.metrics(metrics.scrape());
  }

  private static Reply collect() {
    System.gc();
    return Reply.text(Reply.OK, "collected");
  }

  private Reply stop() {
    return Reply.text(Reply.ACCEPTED, "stopping").then(subject::stop);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return http.getAddress();
  }

  /** Closes the port at once; requests in hand are cut off. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
