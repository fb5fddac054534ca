package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.PeerDoor;
import io.herd.core.ServerConfig;
import io.herd.core.topology.Topology;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A peer door that asks for a key: who has it comes in, and nobody else changes anything. */
interface KeyCases extends Cases {
  String NONCE = "0123456789abcdef".repeat(4);

  /** Servers that ask for the key. */
  private static ServerConfig keyed(ServerConfig base) {
    return base.withDoor(new PeerDoor.Keyed(Proof.RIGHT.key()));
  }

  private static String nonceOf(String hello) {
    var words = hello.split(" ", -1);
    assertThat(words).as(hello).hasSize(4).startsWith("HERD", "1", CLARK);
    return words[3];
  }

  /** A false neighbour that has the key. */
  private static LineClient friend(Stage stage, String name) {
    var friend = stage.stranger(CLARK).send("HERD 1 " + name + " " + NONCE + "\n");
    var nonce = nonceOf(friend.line());
    var answer = friend.ask(Proof.RIGHT.ofDialler(name, CLARK, NONCE, nonce));
    assertThat(answer).isEqualTo(Proof.RIGHT.ofAcceptor(CLARK, name, nonce, NONCE));
    stage.await("the link to " + name, () -> stage.herd().server(CLARK).peers().contains(name));
    return friend;
  }

  /** A stranger was hung up on, has changed nothing, and nobody else noticed. */
  private static void expectShut(Stage stage, LineClient stranger, LineClient friend) {
    assertThat(stranger.rest()).doesNotContain("AT ").doesNotContain("PROOF");
    assertThat(stage.whereIs(CLARK, "forged")).startsWith("? ");
    assertThat(stage.herd().server(CLARK).peers()).containsExactly("Friend");
    friend.send(at("Origin", "kiwi") + "\n");
    stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
    stage.tell(CLARK, iamat("moa"));
    assertThat(friend.line()).isEqualTo(at(CLARK, "moa"));
  }

  @Test
  default void serversWithOneKeyLinkAndFlood() {
    try (var stage = stage(Topology.parse(FloodCases.HOUSE), KeyCases::keyed)) {
      stage.tell("Bailey", iamat("kiwi"));
      stage.awaitEverywhere("kiwi", at("Bailey", "kiwi"));
      stage.stop("Clark");
      stage.tell("Jaquez", iamat("moa"));
      stage.restart("Clark");
      stage.awaitEverywhere("moa", at("Jaquez", "moa"));
    }
  }

  @Test
  default void whoHasTheKeyIsTakenInAndToldEverything() {
    try (var stage = alone(KeyCases::keyed)) {
      stage.tell(CLARK, iamat("before"));
      var friend = friend(stage, "Friend");
      assertThat(friend.line()).isEqualTo(at(CLARK, "before"));
      friend.send(at("Origin", "kiwi") + "\n");
      stage.awaitAt(CLARK, "kiwi", at("Origin", "kiwi"));
    }
  }

  @Test
  default void aProofAndTheLinesBehindItInOneSegmentAndInMany() {
    try (var stage = alone(KeyCases::keyed)) {
      for (var name : List.of("Whole", "Split")) {
        var tap = stage.stranger(CLARK).send("HERD 1 " + name + " " + NONCE + "\n");
        var proof = Proof.RIGHT.ofDialler(name, CLARK, NONCE, nonceOf(tap.line()));
        var text = proof + "\r\n" + at("Origin", name) + "\n";
        for (var piece : name.equals("Whole") ? List.of(text) : List.of(text.split(""))) {
          tap.send(piece);
        }
        stage.awaitAt(CLARK, name, at("Origin", name));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"wrong key", "no proof", "cut proof", "long proof", "other name",
    "role of who accepts", "nonces swapped", "nothing but the word", "plain hello", "once",
    "short nonce", "oversized hello", "endless hello", "no hello"})
  default void whoHasNoKeyChangesNothing(String how) {
    try (var stage = alone(KeyCases::keyed)) {
      var friend = friend(stage, "Friend");
      var stranger = stage.stranger(CLARK);
      var nonce = nonceOf(stranger.line());
      stranger.send(intrusion(how, nonce) + "\n" + at("Origin", "forged") + "\n");
      expectShut(stage, stranger, friend);
    }
  }

  private static String intrusion(String how, String nonce) {
    var hello = "HERD 1 Tap " + NONCE + "\n";
    var right = Proof.RIGHT.ofDialler("Tap", CLARK, NONCE, nonce);
    return switch (how) {
      case "wrong key" -> hello + Proof.WRONG.ofDialler("Tap", CLARK, NONCE, nonce);
      case "no proof" -> hello + at("Origin", "forged");
      case "cut proof" -> hello + right.substring(0, right.length() - 1);
      case "long proof" -> hello + right + "0";
      case "other name" -> hello + Proof.RIGHT.ofDialler("Pat", CLARK, NONCE, nonce);
      case "role of who accepts" -> hello + Proof.RIGHT.ofAcceptor("Tap", CLARK, NONCE, nonce);
      case "nonces swapped" -> hello + Proof.RIGHT.ofDialler("Tap", CLARK, nonce, NONCE);
      case "nothing but the word" -> hello + "PROOF";
      case "plain hello" -> "HERD 1 Tap";
      case "once" -> "HERD 1 Tap once";
      case "short nonce" -> "HERD 1 Tap " + NONCE.substring(1) + "\n" + right;
      case "oversized hello" -> "HERD 1 " + "x".repeat(300) + " " + NONCE;
      case "endless hello" -> "HERD 1 " + "x".repeat(8_192);
      default -> at("Origin", "forged");
    };
  }

  @Test
  default void linesBeforeTheProofChangeNothing() {
    try (var stage = alone(KeyCases::keyed)) {
      var friend = friend(stage, "Friend");
      var stranger = stage.stranger(CLARK);
      var nonce = nonceOf(stranger.line());
      stranger.send("HERD 1 Tap " + NONCE + "\n" + at("Origin", "forged") + "\n"
          + Proof.RIGHT.ofDialler("Tap", CLARK, NONCE, nonce) + "\n");
      expectShut(stage, stranger, friend);
    }
  }

  @Test
  default void aProofThatWasHeardIsNoGoodASecondTime() {
    try (var stage = alone(KeyCases::keyed)) {
      var first = stage.stranger(CLARK).send("HERD 1 Tap " + NONCE + "\n");
      var heard = Proof.RIGHT.ofDialler("Tap", CLARK, NONCE, nonceOf(first.line()));
      assertThat(first.ask(heard)).startsWith("PROOF ");
      first.endOutput().rest();
      stage.await("the end of the link", () -> stage.herd().server(CLARK).peers().isEmpty());
      var friend = friend(stage, "Friend");
      var again = stage.stranger(CLARK).send("HERD 1 Tap " + NONCE + "\n" + heard + "\n");
      again.send(at("Origin", "forged") + "\n");
      expectShut(stage, again, friend);
    }
  }

  /** Whoever is dialled cannot use what the dialler says, neither here nor at its door. */
  @Test
  default void aProofIsNoGoodReflected() {
    try (var stage = alone(KeyCases::keyed); var mirror = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", mirror.address());
      var dialled = mirror.accept();
      var nonce = nonceOf(dialled.line());
      var proof = dialled.ask("HERD 1 Tap " + nonce);
      assertThat(proof).isEqualTo(Proof.RIGHT.ofDialler(CLARK, "Tap", nonce, nonce));
      dialled.send(proof + "\n" + at("Origin", "forged") + "\n");
      assertThat(dialled.rest()).isEmpty();
      var friend = friend(stage, "Friend");
      var stranger = stage.stranger(CLARK);
      assertThat(nonceOf(stranger.line())).isNotEqualTo(nonce);
      stranger.send("HERD 1 Tap " + nonce + "\n" + proof + "\n" + at("Origin", "forged") + "\n");
      expectShut(stage, stranger, friend);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"plain hello", "wrong key", "no proof"})
  default void whoIsDialledMustHaveTheKeyToo(String how) {
    try (var stage = alone(KeyCases::keyed); var tap = new FalseServer(stage.patience())) {
      stage.tell(CLARK, iamat("secret"));
      stage.herd().node(CLARK).connect("Tap", tap.address());
      var liar = tap.accept();
      var nonce = nonceOf(liar.line());
      liar.send(switch (how) {
        case "plain hello" -> "HERD 1 Tap\n";
        case "wrong key" -> "HERD 1 Tap " + NONCE + "\n"
            + Proof.WRONG.ofAcceptor("Tap", CLARK, NONCE, nonce) + "\n";
        default -> "HERD 1 Tap " + NONCE + "\n";
      } + at("Origin", "forged") + "\n");
      assertThat(liar.rest()).doesNotContain("AT ");
      assertThat(stage.whereIs(CLARK, "forged")).startsWith("? ");
      var right = tap.accept();
      var hello = nonceOf(right.line());
      assertThat(right.ask("HERD 1 Tap " + NONCE))
          .isEqualTo(Proof.RIGHT.ofDialler(CLARK, "Tap", hello, NONCE));
      right.send(Proof.RIGHT.ofAcceptor("Tap", CLARK, NONCE, hello) + "\n");
      assertThat(right.line()).isEqualTo(at(CLARK, "secret"));
    }
  }

  @Test
  default void aServerWithoutKeyHangsUpOnOneThatHasOne() {
    try (var stage = alone(UnaryOperator.identity())) {
      var stranger = stage.stranger(CLARK).send("HERD 1 Tap " + NONCE + "\n");
      stranger.send(at("Origin", "forged") + "\n");
      assertThat("HERD 1 " + CLARK + "\n").startsWith(stranger.rest());
      assertThat(stage.whereIs(CLARK, "forged")).startsWith("? ");
    }
  }
}
