package io.herd.netty;

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
import io.herd.core.Update;
import io.herd.core.Variation;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is particular to this family; what every transport must do is in the contract tests. */
class NettyTransportTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final InetSocketAddress ANY = new InetSocketAddress(LOOPBACK, 0);

  static Stream<NettyTransport> transports() {
    return Stream.of(new NioTransport(), new EpollTransport(), new IoUringTransport())
        .filter(transport -> transport.unavailable().isEmpty());
  }

  @Test
  void theFamilyNameStandsForAMemberThatRunsHere() {
    assertThat(Transports.byName("netty").unavailable()).isEmpty();
    assertThat(Transports.all()).extracting(Transport::name)
        .contains("netty-nio", "netty-epoll", "netty-io_uring");
  }

  @ParameterizedTest
  @MethodSource("transports")
  void connectionsAreSpreadOverAllLoopsWhoseThreadsEndWithTheNode(Transport transport)
      throws IOException {
    Node node = start(transport, "Own", ANY);
    assertThat(node.setup()).containsEntry("event loops", "3")
        .containsEntry("flavour", transport.name());
    for (int i = 0; i < 3; i++) {
      assertThat(ask(node, "hello\n")).isEqualTo("? hello\n");
    }
    assertThat(threads("herd-Own-"))
        .containsExactlyInAnyOrder("herd-Own-loop-0", "herd-Own-loop-1", "herd-Own-loop-2");
    node.close();
    assertThat(threads("herd-Own-")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aStartThatFailsLeavesNothingBehind(Transport transport) throws IOException {
    try (Node node = start(transport, "Own", ANY)) {
      String taken = "127.0.0.1:" + node.clientAddress().getPort();
      assertThatThrownBy(() -> start(transport, "Other", node.clientAddress()))
          .isInstanceOf(BindException.class)
          .hasMessageStartingWith("cannot listen on " + taken);
      assertThat(threads("herd-Other-")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void linesAreHandedOffOnlyWhereThatIsVaried(Transport transport) throws IOException {
    Queue<String> workers = new ConcurrentLinkedQueue<>();
    Consumer<Update> onAccepted = _ -> workers.add(Thread.currentThread().getName());
    for (boolean handOff : List.of(false, true)) {
      Variation variation = Variation.DEFAULT.withHandOff(handOff);
      try (Node node = start(transport, variation, onAccepted)) {
        assertThat(ask(node, "IAMAT kiwi +34-118 0\n")).startsWith("AT Own");
        assertThat(node.setup()).containsAllEntriesOf(variation.changes());
      }
    }
    assertThat(workers).hasSize(2).first().asString().contains("-loop-");
    assertThat(workers).last().asString().contains("-second-");
    assertThat(threads("herd-Own-")).isEmpty();
  }

  @Test
  void aReadThatDoesNotBlockCannotTimeOut() {
    Variation variation = Variation.DEFAULT.withReadTimeoutMillis(1);
    assertThatThrownBy(() -> Transports.byName("netty-nio", variation))
        .hasMessage("netty-nio has no blocking read that could time out; leave out"
            + " variation.readTimeoutMillis");
  }

  private static Node start(Transport transport, String name, InetSocketAddress clients)
      throws IOException {
    HerdServer server = new HerdServer(ServerConfig.of(name), TrafficLog.NONE);
    CompletableFuture<byte[]> nothing = CompletableFuture.completedFuture(new byte[0]);
    return transport.start(new NodeSpec(server, clients, ANY, _ -> nothing, () -> 0, 3));
  }

  private static Node start(Transport transport, Variation variation, Consumer<Update> onAccepted)
      throws IOException {
    HerdServer server = new HerdServer(ServerConfig.of("Own"), TrafficLog.NONE, onAccepted);
    return transport.start(
        new NodeSpec(server, ANY, ANY, _ -> new CompletableFuture<>(), () -> 0, 1, variation));
  }

  private static String ask(Node node, String lines) {
    try (Socket socket = new Socket(LOOPBACK, node.clientAddress().getPort())) {
      socket.getOutputStream().write(lines.getBytes(US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> threads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }
}
