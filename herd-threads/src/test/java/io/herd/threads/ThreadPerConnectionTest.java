package io.herd.threads;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.HerdServer;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transport;
import io.herd.core.Transports;
import io.herd.core.Variation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is particular to these two; what every transport must do is in their contract tests. */
class ThreadPerConnectionTest {
  private static final String OWN = "herd-Own-";

  static List<Transport> transports() {
    return List.of(new PlatformThreads(), new VirtualThreads());
  }

  @Test
  void theFamilyNameStandsForVirtualThreads() {
    assertThat(Transports.byName("threads").name()).isEqualTo("threads-virtual");
  }

  @ParameterizedTest
  @MethodSource("transports")
  void tellsWhatKindOfThreadsServe(Transport transport) throws IOException {
    try (Node node = start(transport, "Own")) {
      assertThat("threads-" + node.setup().get("threads")).isEqualTo(transport.name());
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aHalfWrittenLineIsNoLineWhenTheServerStops(Transport transport) throws IOException {
    Node node = start(transport, "Own");
    try (Socket client = connect(node)) {
      client.getOutputStream().write("hello\nIAMAT kiwi +34-118 16".getBytes(US_ASCII));
      assertThat(client.getInputStream().readNBytes(8)).isEqualTo("? hello\n".getBytes(US_ASCII));
      node.close();
      assertThat(client.getInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void threadsBearTheServersNameAndEndWithTheNode() throws IOException {
    Node node = start(new PlatformThreads(), "Own");
    node.connect("Nobody", new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    try (Socket _ = connect(node)) {
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(names())
                  .contains("herd-Own-clients", "herd-Own-peers", "herd-Own-link-Nobody")
                  .anyMatch(name -> name.startsWith("herd-Own-client-")));
      node.close();
    }
    Awaitility.await().untilAsserted(() -> assertThat(names()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("transports")
  void whereNoLoopIsNoneCanHandOff(Transport transport) {
    Variation variation = Variation.DEFAULT.withHandOff(true);
    assertThatThrownBy(() -> Transports.byName(transport.name(), variation))
        .hasMessage(transport.name() + " has no event loop to hand lines off from; leave out"
            + " variation.handOff");
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aClientThatPausesForLongerThanTheTimeOutIsServedAllTheSame(Transport transport)
      throws IOException {
    Variation variation = Variation.DEFAULT.withReadTimeoutMillis(1);
    try (Node node = start(transport, "Own", variation); Socket client = connect(node)) {
      assertThat(node.setup()).containsEntry("variation.readTimeoutMillis", "1");
      for (int i = 0; i < 3; i++) {
        LockSupport.parkNanos(20_000_000);
        client.getOutputStream().write("hello\n".getBytes(US_ASCII));
        assertThat(client.getInputStream().readNBytes(8)).isEqualTo("? hello\n".getBytes(US_ASCII));
      }
    }
  }

  private static List<String> names() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(OWN))
        .toList();
  }

  private static Node start(Transport transport, String name) throws IOException {
    return start(transport, name, Variation.DEFAULT);
  }

  private static Node start(Transport transport, String name, Variation variation)
      throws IOException {
    HerdServer server = new HerdServer(ServerConfig.of(name), TrafficLog.NONE);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CompletableFuture<byte[]> nothing = CompletableFuture.completedFuture(new byte[0]);
    return transport.start(new NodeSpec(server, any, any, _ -> nothing, () -> 0, 1, variation));
  }

  private static Socket connect(Node node) throws IOException {
    return new Socket(node.clientAddress().getAddress(), node.clientAddress().getPort());
  }
}
