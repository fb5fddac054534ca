package io.herd.node.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.herd.core.Counter;
import io.herd.node.Line;
import io.herd.node.RunningHerd;
import io.herd.node.Wiring;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.node.process.AdminClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminPortTest {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private RunningHerd herd;
  private AdminClient admin;

  @BeforeEach
  void start() throws IOException {
    var wiring = Wiring.of(PlacesEntry.NONE).withOnStop(stopped::countDown);
    herd = RunningHerd.start(HerdFile.of("line:2").withLog(LogEntry.OFF), wiring);
    admin = new AdminClient(herd.servers().getFirst().adminPort());
  }

  @AfterEach
  void stop() {
    herd.close();
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    var base = "http://127.0.0.1:" + herd.servers().getFirst().adminPort();
    var request = HttpRequest.newBuilder(URI.create(base + path))
        .method(method, HttpRequest.BodyPublishers.noBody()).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void readyNamesTheLinksThatAreMissing() throws Exception {
    assertThat(send("GET", "/ready").statusCode()).isEqualTo(200);
    var neighbour = herd.servers().get(1);
    neighbour.close();
    await().untilAsserted(() -> assertThat(send("GET", "/ready").body())
        .isEqualTo("no link to " + neighbour.name() + "\n"));
    assertThat(send("GET", "/ready").statusCode()).isEqualTo(503);
    assertThat(admin.isReady()).isFalse();
  }

  @Test
  void statsCountWhatWasDone() throws Exception {
    Line.ask(herd.servers().getFirst().clientAddress().getPort(), "IAMAT a +1+1 1");
    Line.ask(herd.servers().getFirst().clientAddress().getPort(), "nonsense");
    var stats = admin.stats();
    assertThat(stats.count(Counter.IAMAT)).isEqualTo(1);
    assertThat(stats.count(Counter.INVALID)).isEqualTo(1);
    assertThat(stats.storedClients()).isEqualTo(1);
    assertThat(stats.peersUp()).containsExactly(herd.servers().get(1).name());
    assertThat(stats.transport()).startsWith("netty-");
    assertThat(stats.setup()).isNotEmpty();
    assertThat(stats.limits().withMaxConnections(1))
        .isEqualTo(herd.file().limits().withMaxConnections(1));
  }

  @Test
  void metricsAreWhatPrometheusReads() throws Exception {
    Line.ask(herd.servers().getFirst().clientAddress().getPort(), "IAMAT a +1+1 1");
    var name = herd.servers().getFirst().name();
    assertThat(admin.metrics().lines())
        .anyMatch(line -> line.startsWith("herd_iamat_total{server=\"" + name + "\"")
            && line.endsWith(" 1.0"))
        .anyMatch(line -> line.startsWith("herd_process_cpu_seconds_total{"));
  }

  @Test
  void whatOnlyOneTransportCountsIsShownAsWell() throws Exception {
    assertThat(admin.stats().gauges()).isEmpty();
    var file = HerdFile.of("line:1").withTransport("staged").withLog(LogEntry.OFF);
    try (var staged = RunningHerd.start(file, Wiring.of(PlacesEntry.NONE))) {
      var server = staged.servers().getFirst();
      Line.ask(server.clientAddress().getPort(), "IAMAT a +1+1 1");
      var port = new AdminClient(server.adminPort());
      await().until(() -> port.stats().gauge("stage.apply.events") > 0); // after the batch
      assertThat(port.metrics()).contains("herd_stage_apply_events{", "herd_stage_write_queue{");
    }
  }

  @Test
  void stopIsPassedOn() throws Exception {
    var reply = send("POST", "/stop");
    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatThereIsNotIsAnsweredWithWhatThereIs() throws Exception {
    var reply = send("GET", "/metric");
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).contains("there is no /metric here", "GET /metrics", "POST /stop");
    assertThat(send("GET", "/stop").statusCode()).isEqualTo(405);
    assertThat(stopped.getCount()).isEqualTo(1);
  }
}
