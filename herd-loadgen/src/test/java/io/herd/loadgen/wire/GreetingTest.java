package io.herd.loadgen.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingTest {
  private static final String NONCE = "0123456789abcdef".repeat(4);
  private static final String EXPECTED =
      "fe119f78dcb48eae1c484f87442239f37c0eeea8274e6d9d5c7cb68fb2056a8a";

  @TempDir
  Path folder;

  private HerdKey key(String text) throws IOException {
    return HerdKey.read(Files.writeString(folder.resolve("key"), text + "\n"));
  }

  @Test
  void withoutKeyANameIsAll() throws Exception {
    var greeting = new Greeting("Tap", null);
    assertThat(greeting.hello()).isEqualTo("HERD 1 Tap\n");
    assertThat(greeting.hear("HERD 1 Clark")).isEmpty();
    assertThat(greeting.isDone()).isTrue();
    assertThat(greeting.server()).isEqualTo("Clark");
  }

  /** The expected proof was worked out with another program, by docs/protocol.md. */
  @Test
  void theProofIsTheDocumentedOne() throws IOException {
    assertThat(key("the key of the herd under test, 44 characters")
        .proof("Tap", "Clark", NONCE, "f".repeat(64))).isEqualTo("PROOF " + EXPECTED);
  }

  @Test
  void withAKeyBothProveIt() throws Exception {
    var key = key("a".repeat(64));
    var greeting = new Greeting("Tap", key);
    var nonce = greeting.hello().strip().split(" ", -1)[3];
    assertThat(greeting.hear("HERD 1 Clark " + NONCE))
        .isEqualTo(key.proof("Tap", "Clark", nonce, NONCE) + "\n");
    assertThat(greeting.isDone()).isFalse();
    assertThatThrownBy(() -> greeting.hear(key.proof("Tap", "Clark", nonce, NONCE)))
        .isInstanceOf(Greeting.Refused.class).hasMessageContaining("another key");
    assertThat(greeting.isDone()).isFalse();
  }

  @Test
  void aKeyAndNoneDoNotMeet() throws Exception {
    var with = new Greeting("Tap", key("a".repeat(64)));
    assertThatThrownBy(() -> with.hear("HERD 1 Clark")).hasMessageContaining("has no key");
    var without = new Greeting("Tap", null);
    assertThatThrownBy(() -> without.hear("HERD 1 Clark " + NONCE))
        .hasMessageContaining("--peer-key");
  }

  @Test
  void aKeyIsNamedByItsFileAndNeverShown() throws Exception {
    assertThat(key("canary".repeat(9)).toString()).doesNotContain("canary");
    var missing = folder.resolve("missing");
    assertThatThrownBy(() -> HerdKey.read(missing)).isInstanceOf(BadInput.class)
        .hasMessageContaining(missing.toString());
  }
}
