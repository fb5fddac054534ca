package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.herd.core.PeerDoor;
import io.herd.core.ServerConfig;
import io.herd.core.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A peer door that asks for certificates, of a transport that can. */
interface TlsCases extends Cases {
  private static ServerConfig certified(ServerConfig base) {
    return base.withDoor(new PeerDoor.Certified(Authority.right().context(base.name())));
  }

  private Stage certified(String topology) {
    var door = new PeerDoor.Certified(Authority.right().context(CLARK));
    var refusal = underTest().refusal(door);
    assumeTrue(refusal.isEmpty(), refusal::toString);
    return topology.isEmpty() ? alone(TlsCases::certified)
        : stage(Topology.parse(topology), TlsCases::certified);
  }

  /** Comes to Clark's peer port by TLS; the handshake may fail now or with the first line. */
  private static LineClient come(Stage stage, SSLContext context) throws IOException {
    var address = stage.herd().peerAddress(CLARK);
    var raw = new Socket(address.getAddress(), address.getPort());
    var tls = context.getSocketFactory()
        .createSocket(raw, address.getHostString(), address.getPort(), true);
    return stage.over(tls);
  }

  private static LineClient friend(Stage stage) throws IOException {
    var friend = come(stage, Authority.right().context("Tap"));
    assertThat(friend.ask("HERD 1 Tap")).isEqualTo("HERD 1 " + CLARK);
    stage.await("the link", () -> stage.herd().server(CLARK).peers().contains("Tap"));
    return friend;
  }

  private static void expectShut(Stage stage) throws IOException {
    assertThat(stage.whereIs(CLARK, "forged")).startsWith("? ");
    assertThat(stage.herd().server(CLARK).peers()).isEmpty();
    friend(stage).send(at("Origin", "kiwi") + "\n");
    stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
  }

  @Test
  default void serversWithCertificatesLinkAndFlood() {
    try (var stage = certified("line:3")) {
      stage.tell("S0", iamat("kiwi"));
      stage.awaitEverywhere("kiwi", at("S0", "kiwi"));
      stage.stop("S1");
      stage.tell("S2", iamat("moa"));
      stage.restart("S1");
      stage.awaitEverywhere("moa", at("S2", "moa"));
    }
  }

  @Test
  default void manyLinesGoThroughTlsUnchanged() throws IOException {
    try (var stage = certified("")) {
      int lines = 20_000;
      var friend = friend(stage);
      stage.aside(() -> {
        for (int i = 0; i < lines; i += 500) {
          int from = i;
          friend.send(Lines.many(500, j -> at("Origin", "c" + (from + j))));
        }
      });
      stage.awaitAsides();
      stage.awaitAt(CLARK, "c" + (lines - 1), at("Origin", "c" + (lines - 1)));
      assertThat(stage.herd().server(CLARK).cache().size()).isEqualTo(lines);
      IntStream.range(0, 1_000).forEach(i -> stage.tell(CLARK, iamat("d" + i)));
      for (int i = 0; i < 1_000; i++) {
        assertThat(friend.line()).isEqualTo(at(CLARK, "d" + i));
      }
    }
  }

  @Test
  default void aServerThatStopsLeavesNothingBehindInTls() {
    try (var stage = certified("line:2")) {
      IntStream.range(0, 200).forEach(i -> stage.tell("S0", iamat("c" + i)));
      stage.stop("S0");
      stage.awaitAt("S1", "c199", at("S0", "c199"));
      assertThat(stage.herd().server("S1").cache().size()).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"of another authority", "none"})
  default void aCertificateThatDoesNotCountIsRefused(String which) throws IOException {
    try (var stage = certified("")) {
      var context = which.equals("none")
          ? Authority.right().context(null)
          : Authority.wrong().context("Tap");
      assertThatThrownBy(() -> {
        var stranger = come(stage, context);
        stranger.send("HERD 1 Tap\n" + at("Origin", "forged") + "\n");
        stranger.line();
      }).isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
      expectShut(stage);
    }
  }

  @ParameterizedTest(name = "a hello of {0}")
  @ValueSource(strings = {"Jaquez", "tap", "Tap ", "S0 once"})
  default void aNameThatIsNotTheCertificatesIsRefused(String name) throws IOException {
    try (var stage = certified("")) {
      var liar = come(stage, Authority.right().context("Tap"));
      liar.send("HERD 1 " + name + "\n" + at("Origin", "forged") + "\n");
      assertThat(liar.rest()).isIn("", "HERD 1 " + CLARK + "\n");
      expectShut(stage);
    }
  }

  @Test
  default void plainTextIsRefusedWhereTlsIsSpoken() throws IOException {
    try (var stage = certified("")) {
      var plain = stage.stranger(CLARK);
      plain.send("HERD 1 Tap\n" + at("Origin", "forged") + "\n".repeat(64));
      stage.await("the end", () -> hasEnded(plain));
      expectShut(stage);
    }
  }

  private static boolean hasEnded(LineClient plain) {
    try {
      return !plain.rest().contains("HERD");
    } catch (AssertionError e) {
      return true; // reset, as good an end as any
    }
  }

  @Test
  default void whoIsDialledMustShowACertificateToo() throws IOException {
    try (var stage = certified(""); var tap = new FalseServer(stage.patience())) {
      stage.tell(CLARK, iamat("secret"));
      stage.herd().node(CLARK).connect("Tap", tap.address());
      var plain = tap.accept("Tap");
      plain.send(at("Origin", "forged") + "\n");
      assertThat(hasEnded(plain)).isTrue();
      assertThat(stage.whereIs(CLARK, "forged")).startsWith("? ");
    }
  }
}
