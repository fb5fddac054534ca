package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two servers say to each other before they are linked, and what their logs say of it. */
class GreetingTest {
  private static final String NEEDS = "give both servers the same key file (peerDoor.keyFile)";

  private final List<String> problems = new ArrayList<>();

  /** One end of a connection in memory. */
  private final class End implements PeerLink.Wire {
    private final PeerSession session;
    private final HerdServer server;

    End(String name, @Nullable String expected, PeerDoor door) {
      server = new HerdServer(ServerConfig.of(name).withDoor(door), new TrafficLog() {
        @Override
        public void problem(String what) {
          problems.add(name + ": " + what);
        }
      });
      session = server.openPeer("memory", expected, this);
    }

    String says() {
      var out = new Output(64, 64);
      session.link().drain(out, 1 << 20);
      return Ascii.text(out.array(), 0, out.length());
    }

    Turn hears(String text) {
      byte[] bytes = Ascii.bytes(text);
      return session.receive(bytes, 0, bytes.length, Lines.NOW, new Output(64, 64));
    }

    @Override
    public void wake() {}

    @Override
    public void close(String reason) {}
  }

  private static PeerDoor keyed(String secret) {
    return new PeerDoor.Keyed(PeerKey.of(Ascii.bytes(secret.repeat(32)), new Random(1)));
  }

  private static void talk(End one, End other) {
    for (int i = 0; i < 4; i++) {
      other.hears(one.says());
      one.hears(other.says());
    }
  }

  @Test
  void serversWithOneKeyAreLinkedAndLogNothing() {
    var clark = new End("Clark", "Jaquez", keyed("a"));
    var jaquez = new End("Jaquez", null, keyed("a"));
    talk(clark, jaquez);
    assertThat(clark.server.peers()).containsExactly("Jaquez");
    assertThat(jaquez.server.peers()).containsExactly("Clark");
    assertThat(problems).isEmpty();
  }

  @Test
  void whoAcceptsProvesNothingToAStranger() {
    var jaquez = new End("Jaquez", null, keyed("a"));
    assertThat(jaquez.says()).matches("HERD 1 Jaquez [0-9a-f]{64}\n");
    assertThat(jaquez.hears("HERD 1 Tap " + "0".repeat(64) + "\n")).isEqualTo(Turn.IDLE);
    assertThat(jaquez.says()).isEmpty();
    assertThat(jaquez.hears("PROOF " + "0".repeat(64) + "\n")).isEqualTo(Turn.CLOSE);
    assertThat(jaquez.says()).isEmpty();
    assertThat(problems).containsExactly(
        "Jaquez: peer memory (Tap) did not prove that it has the key; " + NEEDS);
  }

  @Test
  void oneKeyAndNoneIsOneLineInEachLog() {
    talk(new End("Clark", "Jaquez", new PeerDoor.Open()), new End("Jaquez", null, keyed("a")));
    assertThat(problems).containsExactlyInAnyOrder(
        "Clark: peer Jaquez at memory (Jaquez) wants a key proved and this server has none; "
            + NEEDS,
        "Jaquez: peer memory (Clark) offers no proof of the key that this server has; " + NEEDS);
  }

  @Test
  void everyConnectionHasOtherNonces() {
    var door = keyed("a");
    assertThat(new End("Clark", null, door).says())
        .isNotEqualTo(new End("Clark", null, door).says());
  }

  @Test
  void aSimulationGetsTheSameNoncesAgain() {
    assertThat(new End("Clark", null, keyed("a")).says())
        .isEqualTo(new End("Clark", null, keyed("a")).says());
  }

  @Test
  void aNameWithoutCertificateIsNobodyWhereCertificatesAreAsked() throws Exception {
    var context = SSLContext.getDefault();
    var clark = new End("Clark", null, new PeerDoor.Certified(context));
    assertThat(clark.hears("HERD 1 Tap\n")).isEqualTo(Turn.CLOSE);
    assertThat(problems).singleElement().asString().contains("certificate");
  }

  @Test
  void aKeyIsLongAndHidden() {
    assertThatThrownBy(() -> PeerKey.of(new byte[31])).hasMessageContaining("32");
    assertThat(ServerConfig.of("Clark").withDoor(keyed("canary")).toString())
        .contains("hidden").doesNotContain("canary");
  }

  @Test
  void aConnectionForEachMessageCannotProveAKey() {
    var server = new HerdServer(ServerConfig.of("Clark").withDoor(keyed("a")), TrafficLog.NONE);
    var any = new InetSocketAddress(0);
    var spec = new NodeSpec(server, any, any, _ -> new CompletableFuture<>(), () -> 0, 1);
    assertThatThrownBy(() -> spec.withVariation(
        Variation.DEFAULT.withLinks(Variation.Links.PER_MESSAGE)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("peerDoor");
  }
}
