package io.herd.loadgen.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StubCeilingTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void countsRepliesWithoutTheLatency() throws Exception {
    try (var stub = PlacesStub.start(0, Latency.parse("600s"))) {
      var ceiling = StubCeiling.measure(stub.url(), 8, SHORT, SHORT);
      assertThat(ceiling.concurrent()).isEqualTo(8);
      assertThat(ceiling.replies()).isPositive();
    }
  }

  @Test
  void countsThoseOfTheFastStub() throws Exception {
    try (var stub = FastStub.start(0, Latency.parse("600s"))) {
      assertThat(StubCeiling.measure(stub.url(), 8, SHORT, SHORT).replies()).isPositive();
    }
  }

  @Test
  void aRateIsCountOverTime() {
    assertThat(new StubCeiling(64, 500, 250_000_000).repliesPerSecond())
        .isCloseTo(2_000, within(1e-9));
  }

  @Test
  void aStubThatFailsIsNamed() throws Exception {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.start();
    try {
      var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      assertThatIllegalStateException()
          .isThrownBy(() -> StubCeiling.measure(url, 2, Duration.ofSeconds(30), SHORT))
          .withMessage("the stub answered with 404 Not Found");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aStubThatIsNotThereIsNamed() {
    int port;
    try (var stub = FastStub.start(0, new Latency.None())) {
      port = stub.port();
    }
    var url = URI.create("http://127.0.0.1:" + port);
    assertThatIllegalStateException()
        .isThrownBy(() -> StubCeiling.measure(url, 2, SHORT, SHORT))
        .withMessage("no stub answers at " + url + "; start one there");
  }
}
