package io.herd.loadgen.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.TapOutcome;
import io.herd.loadgen.sample.TinyHerd;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.SpecFile;
import io.herd.loadgen.wire.ClientNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TapTest {
  @Test
  void seesEveryUpdateOfItsServer() throws Exception {
    try (TinyHerd herd = new TinyHerd("Clark")) {
      LoadOutcome outcome = run(herd.port(), "Clark", herd.peerPort());
      TapOutcome tap = outcome.taps().getFirst();
      assertThat(tap.expected()).isEqualTo(outcome.measured().done()).isPositive();
      assertThat(tap.seen()).isEqualTo(tap.expected());
      assertThat(tap.seenShare()).isEqualTo(1);
      assertThat(tap.duplicates()).isZero();
      assertThat(tap.ignored()).isZero();
      assertThat(tap.messages())
          .isEqualTo(outcome.warmup().done() + outcome.measured().done());
      assertThat(tap.latency().count()).isEqualTo(tap.expected());
      assertThat(tap.closed()).isFalse();
    }
  }

  @Test
  void answersAPingAndCountsNoise() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (TinyServer peer = new TinyServer(line -> {
      heard.add(line);
      return line.startsWith("HERD") ? "HERD 1 Clark\nnoise\nPING\nAT x\n" : "more noise\n";
    }); Taps taps = new Taps()) {
      ClientNames names = ClientNames.numbered("m", 1);
      taps.join(SpecFile.parse(spec(1, "Clark", peer.port())).taps(), names);
      Awaitility.await().until(() -> heard.contains("PONG"));
      TapCounts counts = taps.all().getFirst().counts();
      Awaitility.await().until(() -> counts.ignored() == 3);
      assertThat(heard).startsWith("HERD 1 Tap-Clark");
      assertThat(counts.messages()).isZero();
      peer.broadcast("AT Clark +0.000000001 once-m-000000007 +1+1 1.5\n".repeat(2)
          + "AT Clark +0.000000001 somebody +1+1 1.5\n");
      Awaitility.await().until(() -> counts.messages() == 3);
      assertThat(counts.distinct()).isEqualTo(1);
      assertThat(counts.duplicates()).isEqualTo(1);
    }
  }

  @Test
  void missesWhatItsServerIsNotTold() throws Exception {
    try (TinyHerd herd = new TinyHerd("Clark"); TinyHerd other = new TinyHerd("Bona")) {
      LoadOutcome outcome = run(herd.port(), "Bona", other.peerPort());
      TapOutcome tap = outcome.taps().getFirst();
      assertThat(tap.expected()).isPositive();
      assertThat(tap.seen()).isZero();
      assertThat(tap.seenShare()).isZero();
    }
  }

  @Test
  void comparesTapsWithTheOneAtTheOrigin() throws Exception {
    try (TinyHerd herd = new TinyHerd("Clark")) {
      LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
          {"targets": ["127.0.0.1:%1$d"], "origin": "127.0.0.1:%1$d",
           "taps": [{"server": "Clark", "peer": "127.0.0.1:%2$d"},
                    {"server": "Clark", "peer": "127.0.0.1:%2$d"}],
           "mix": {"writeOnceShare": 0.5}, "pace": {"kind": "constant", "rate": 200},
           "phases": {"warmupMillis": 0, "windowMillis": 300, "drainMillis": 2000}}"""
          .formatted(herd.port(), herd.peerPort())));
      assertThat(outcome.propagation()).singleElement().satisfies(way -> {
        assertThat(way.from()).isEqualTo("Clark");
        assertThat(way.latency().count()).isEqualTo(outcome.taps().getFirst().seen()).isPositive();
      });
    }
  }

  @Test
  void listensToAHerdThatDialsOnceOrForEachMessage() throws Exception {
    int port = freePort();
    try (Talk kept = new Talk(port); TinyServer server = new TinyServer(line -> {
      String at = TinyHerd.at("Foreign", line);
      String shaped = at.strip().replace("AT Foreign ", "AT Foreign Relay ");
      if (line.hashCode() % 2 == 0) {
        kept.say(shaped + "\n");
      } else {
        try (Talk brief = new Talk(port)) {
          brief.say(shaped);
        }
      }
      return at;
    })) {
      LoadOutcome outcome = run(server.port(), "Foreign", port, "listen");
      TapOutcome tap = outcome.taps().getFirst();
      assertThat(tap.expected()).isPositive();
      assertThat(tap.seen()).isEqualTo(tap.expected());
      assertThat(tap.duplicates()).isZero();
      assertThat(tap.closed()).isFalse();
    }
  }

  @Test
  void joinsAHerdThatGreetsNobody() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (TinyServer peers = new TinyServer(line -> {
      heard.add(line);
      return "noise\n";
    }); TinyServer server = new TinyServer(line -> {
      try {
        peers.tell(TinyHerd.at("Foreign", line) + "AT Foreign +0.000000001 other +1+1 1.5\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return TinyHerd.at("Foreign", line);
    })) {
      LoadOutcome outcome = run(server.port(), "Foreign", peers.port(), "course");
      TapOutcome tap = outcome.taps().getFirst();
      assertThat(tap.seen()).isEqualTo(tap.expected()).isPositive();
      assertThat(tap.messages())
          .isEqualTo(2 * (outcome.warmup().done() + outcome.measured().done()));
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void aTakenPortIsOneLine() throws Exception {
    try (TinyHerd herd = new TinyHerd("Clark")) {
      assertThatThrownBy(() -> run(herd.port(), "Clark", herd.peerPort(), "listen"))
          .isInstanceOf(BadInput.class).hasMessageContaining("cannot be listened at (")
          .hasMessageEndingWith("; name a free port of this machine that the herd dials");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A neighbour that dials when it first has something to say. */
  private static final class Talk implements AutoCloseable {
    private final int port;
    private @Nullable Socket socket;

    Talk(int port) {
      this.port = port;
    }

    synchronized void say(String text) {
      try {
        Socket to = socket == null ? new Socket(InetAddress.getLoopbackAddress(), port) : socket;
        socket = to;
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        if (socket != null) {
          socket.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aWrongPortIsOneLine() throws Exception {
    try (TinyHerd herd = new TinyHerd("Clark");
        TinyServer mute = new TinyServer(_ -> "hello\n");
        TinyServer closing = new TinyServer(_ -> "")) {
      assertRefused(herd.port(), "Bona", herd.peerPort(),
          "is server Clark; name the peer port of Bona");
      assertRefused(herd.port(), "Clark", mute.port(), "greets with \"hello\"; name a server's");
      assertRefused(herd.port(), "Clark", closing.port(), "hung up instead of greeting");
      assertRefused(herd.port(), "Clark", 1, "does not answer; name the peer port");
    }
  }

  private static void assertRefused(int port, String server, int peer, String complaint) {
    assertThatThrownBy(() -> run(port, server, peer)).isInstanceOf(BadInput.class)
        .hasMessageStartingWith("tap " + server + ": 127.0.0.1:" + peer + " " + complaint);
  }

  private static LoadOutcome run(int port, String server, int peer, String form)
      throws InterruptedException {
    return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse(spec(port, server, peer)
        .replace("\"peer\"", "\"form\": \"" + form + "\", \"peer\"")));
  }

  private static LoadOutcome run(int port, String server, int peer)
      throws IOException, InterruptedException {
    return new LoadGenerator(LoadListener.NONE).run(SpecFile.parse(spec(port, server, peer)));
  }

  private static String spec(int port, String server, int peer) {
    return """
        {"targets": ["127.0.0.1:%d"], "taps": [{"server": "%s", "peer": "127.0.0.1:%d"}],
         "connections": {"count": 3}, "mix": {"writeOnceShare": 1},
         "pace": {"kind": "constant", "rate": 200},
         "phases": {"warmupMillis": 100, "windowMillis": 300, "drainMillis": 1000}}"""
        .formatted(port, server, peer);
  }
}
