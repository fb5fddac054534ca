package io.herd.staged;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.HerdServer;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transports;
import io.herd.core.Update;
import io.herd.core.Variation;
import io.herd.core.Variation.StagePools;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is particular to stages; what every transport must do is in the contract tests. */
class StagedTransportTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final InetSocketAddress ANY = new InetSocketAddress(LOOPBACK, 0);

  @Test
  void isFoundByItsName() {
    assertThat(Transports.byName("staged")).isInstanceOf(StagedTransport.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3 | APART | 1 | accept apply-0 read-0 write-0
      3 | APART | 2 | accept apply-0 apply-1 read-0 read-1 write-0 write-1
      3 | SHARED | 1 | accept stages-0
      2 | APART | 1 | accept apply-0 read-0
      2 | SHARED | 2 | accept stages-0 stages-1
      1 | APART | 2 | accept stages-0 stages-1
      """)
  void threadsAreThoseOfItsStagesAndEndWithTheNode(
      int stages, StagePools pools, int threads, String expected) throws IOException {
    Variation variation = Variation.DEFAULT.withStages(stages).withStagePools(pools)
        .withStageThreads(threads);
    Node node = start(variation, _ -> {}, ANY);
    assertThat(node.setup()).containsAllEntriesOf(variation.changes());
    assertThat(ask(node, "hello\n")).isEqualTo("? hello\n");
    assertThat(threads()).filteredOn(name -> !name.equals("timer"))
        .containsExactlyInAnyOrder(expected.split(" "));
    node.close();
    Awaitility.await().untilAsserted(() -> assertThat(threads()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"3, APART, apply-0", "2, APART, apply-0", "3, SHARED, stages-0",
    "1, APART, stages-0"})
  void linesAreWorkedOnByTheStageWhoseTheyAre(int stages, StagePools pools, String worker)
      throws IOException {
    Queue<String> workers = new ConcurrentLinkedQueue<>();
    Variation variation = Variation.DEFAULT.withStages(stages).withStagePools(pools);
    try (Node node = start(variation, _ -> workers.add(thread()), ANY)) {
      assertThat(ask(node, "IAMAT kiwi +34-118 0\n")).startsWith("AT Own");
    }
    assertThat(workers).containsExactly("herd-Own-" + worker);
  }

  private static String thread() {
    return Thread.currentThread().getName();
  }

  @Test
  void eachStageCountsWhatItDoes() throws IOException {
    try (Node node = start(Variation.DEFAULT, _ -> {}, ANY)) {
      for (int i = 0; i < 3; i++) {
        assertThat(ask(node, "hello\n")).isEqualTo("? hello\n");
      }
      assertThat(node.gauges()).containsEntry("stage.accept.events", 3L)
          .containsEntry("stage.apply.queue", 0L).containsEntry("stage.apply.refusals", 0L);
      for (String stage : List.of("read", "apply", "write")) {
        assertThat(node.gauges().get("stage." + stage + ".events")).isGreaterThanOrEqualTo(3);
        assertThat(node.gauges().get("stage." + stage + ".batches")).isPositive();
        assertThat(node.gauges().get("stage." + stage + ".busy.nanos")).isPositive();
      }
    }
  }

  /** The apply stage stands still until all that can come has come. */
  @Test
  void whatAFullQueueHoldsBackIsCountedAndAnsweredAfterwards() throws Exception {
    CountDownLatch standstill = new CountDownLatch(1);
    Variation variation = Variation.DEFAULT.withStageQueue(2);
    try (Node node = start(variation, _ -> await(standstill), ANY)) {
      List<Socket> clients = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        clients.add(connect(node));
      }
      Awaitility.await().until(() -> gauge(node, "stage.accept.events") == 20);
      for (Socket client : clients) {
        client.getOutputStream().write("IAMAT kiwi +34-118 0\n".getBytes(US_ASCII));
      }
      Awaitility.await().until(() -> gauge(node, "stage.read.refusals") > 0);
      clients.add(connect(node));
      Awaitility.await().until(() -> gauge(node, "stage.accept.refusals") > 0);
      assertThat(gauge(node, "stage.accept.events")).isEqualTo(20);
      standstill.countDown();
      clients.getLast().getOutputStream().write("IAMAT kiwi +34-118 0\n".getBytes(US_ASCII));
      for (Socket client : clients) {
        assertThat(client.getInputStream().readNBytes(6)).isEqualTo("AT Own".getBytes(US_ASCII));
        client.close();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long gauge(Node node, String name) {
    return node.gauges().getOrDefault(name, -1L);
  }

  @Test
  void aStartThatFailsLeavesNothingBehind() throws IOException {
    try (Node node = start(Variation.DEFAULT, _ -> {}, ANY)) {
      List<String> before = threads();
      assertThatThrownBy(() -> start(Variation.DEFAULT, _ -> {}, node.clientAddress()))
          .isInstanceOf(BindException.class)
          .hasMessageStartingWith("cannot listen on 127.0.0.1:" + node.clientAddress().getPort());
      assertThat(threads()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      true | 0 | staged hands every line off, from stage to stage; leave out variation.handOff
      false | 1 | staged has no blocking read that could time out; leave out variation.read
      """)
  void whatOtherTransportsVaryIsRefused(boolean handOff, int readTimeout, String why) {
    Variation variation =
        Variation.DEFAULT.withHandOff(handOff).withReadTimeoutMillis(readTimeout);
    assertThatThrownBy(() -> Transports.byName("staged", variation))
        .hasMessageStartingWith(why);
  }

  private static Node start(
      Variation variation, Consumer<Update> onAccepted, InetSocketAddress clients)
      throws IOException {
    HerdServer server = new HerdServer(ServerConfig.of("Own"), TrafficLog.NONE, onAccepted);
    return new StagedTransport().start(new NodeSpec(
        server, clients, ANY, _ -> new CompletableFuture<>(), () -> 0, 1, variation));
  }

  private static Socket connect(Node node) throws IOException {
    return new Socket(LOOPBACK, node.clientAddress().getPort());
  }

  private static String ask(Node node, String lines) throws IOException {
    try (Socket socket = connect(node)) {
      socket.getOutputStream().write(lines.getBytes(US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("herd-Own-"))
        .map(name -> name.substring("herd-Own-".length()))
        .sorted()
        .toList();
  }
}
