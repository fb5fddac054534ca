package io.herd.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.herd.core.HerdServer;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transport;
import io.herd.core.Transports;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the contract cannot know: the rest of a transport's duties is in the contract test beside
 * this one.
 */
@ParameterizedClass
@MethodSource("transports")
class NettyTransportTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Transport transport;

  NettyTransportTest(Transport transport) {
    this.transport = transport;
  }

  static Stream<Transport> transports() {
    return Transports.all().stream().filter(t -> t.unavailable().isEmpty());
  }

  private static NodeSpec spec(String name, InetSocketAddress clients) {
    return new NodeSpec(
        new HerdServer(ServerConfig.of(name), TrafficLog.NONE),
        clients,
        ANY,
        _ -> CompletableFuture.completedFuture("{\"results\": [1,2,3]}".getBytes(ISO_8859_1)),
        () -> 1_000_000_000L,
        2);
  }

  private static String ask(Node node, String lines) throws IOException {
    InetSocketAddress at = node.clientAddress();
    try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(lines.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void answersEveryLineThenCloses() throws IOException {
    try (Node node = transport.start(spec("Clark", ANY))) {
      assertThat(
          ask(node, "IAMAT kiwi +34.0-118.0 1.5\nWHATSAT kiwi 1 2\nWHATSAT kiwi 1 0\nnonsense"))
          .startsWith("AT Clark -0.500000000 kiwi +34.0-118.0 1.5\nAT Clark")
          .contains("{\"results\": [1,2]}\n\n")
          .endsWith("? nonsense\n");
    }
  }

  @Test
  void answersManyLinesInOrder() throws IOException {
    var lines = new StringBuilder();
    var replies = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      lines.append("line ").append(i).append('\n');
      replies.append("? line ").append(i).append('\n');
    }
    try (Node node = transport.start(spec("Clark", ANY))) {
      assertThat(ask(node, lines.toString())).isEqualTo(replies.toString());
    }
  }

  @Test
  void sendsTheReplyToAnEndlessLineAlthoughMoreIsUnread() throws IOException {
    try (Node node = transport.start(spec("Clark", ANY))) {
      assertThat(ask(node, "x".repeat(1 << 20))).startsWith("? xxxx").hasSize(67);
    }
  }

  @Test
  void keepsItsLinkToANeighbourThatComesBack() throws IOException {
    NodeSpec clark = spec("Clark", ANY);
    NodeSpec bona = spec("Bona", ANY);
    try (Node first = transport.start(clark)) {
      assertThat(ask(first, "IAMAT kiwi +34.0-118.0 1.5\n")).startsWith("AT Clark");
      Node second = transport.start(bona);
      first.connect("Bona", second.peerAddress());
      await().until(() -> bona.server().cache().size() == 1);
      second.close();
      await().until(() -> clark.server().peers().isEmpty());
      NodeSpec again = new NodeSpec(
          new HerdServer(ServerConfig.of("Bona"), TrafficLog.NONE),
          ANY,
          second.peerAddress(),
          bona.places(),
          bona.epochNanos(),
          1);
      try (Node third = transport.start(again)) {
        await().until(() -> again.server().cache().size() == 1);
        assertThat(ask(third, "WHATSAT kiwi 1 0\n")).startsWith("AT Clark");
        assertThat(ask(third, "IAMAT lime +34.0-118.0 1.5\n")).startsWith("AT Bona");
        await().until(() -> clark.server().cache().size() == 2);
      }
    }
  }

  @Test
  void answersWhatIsInTheSocketsWhenItIsClosed() throws IOException {
    Node node = transport.start(spec("Clark", ANY));
    InetSocketAddress at = node.clientAddress();
    try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
      socket.getOutputStream().write("one\n".getBytes(ISO_8859_1));
      assertThat(socket.getInputStream().readNBytes(6)).asString().isEqualTo("? one\n");
      socket.getOutputStream().write("two\nthree\n".repeat(1_000).getBytes(ISO_8859_1));
      node.close();
      assertThat(socket.getInputStream().readAllBytes()).asString()
          .isEqualTo("? two\n? three\n".repeat(1_000));
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("herd-Clark"));
  }

  @Test
  void namesThePortThatIsInUse() throws IOException {
    try (Node node = transport.start(spec("Clark", ANY))) {
      assertThatThrownBy(() -> transport.start(spec("Bona", node.clientAddress())))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + node.clientAddress().getPort());
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("herd-Bona"));
  }

  @Test
  void tellsItsSetUp() throws IOException {
    try (Node node = transport.start(spec("Clark", ANY))) {
      assertThat(node.setup()).containsEntry("flavour", transport.name())
          .containsEntry("event loops", "2");
    }
  }

  @Test
  void isFoundByTheNameOfItsFamily() {
    assertThat(List.of("netty-nio", "netty-epoll", "netty-io_uring"))
        .contains(Transports.byName("netty").name());
  }
}
