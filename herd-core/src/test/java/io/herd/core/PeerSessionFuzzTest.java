package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** However TCP cuts a neighbour's bytes: the same map, and nothing in it that was not sent. */
class PeerSessionFuzzTest {
  /** One byte that seeds the cuts, then all that comes after the hello. */
  @FuzzTest
  void cutsDoNotMatter(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] sent = Arrays.copyOfRange(input, 1, input.length);
    Conversation whole = Conversation.ofPeer(sent, Slices.whole());
    assertThat(Conversation.ofPeer(sent, Slices.smallest(sent.length))).isEqualTo(whole);
    assertThat(Conversation.ofPeer(sent, Slices.random(input[0]))).isEqualTo(whole);
    assertThat(linesOf(sent)).containsAll(whole.stored());
  }

  /** Each line with one space between its fields. */
  private static Set<String> linesOf(byte[] sent) {
    return Arrays.stream(new String(sent, ISO_8859_1).split("\n", -1))
        .map(line -> String.join(" ", Grammar.fields(Lines.latin1(line))) + "\n")
        .collect(Collectors.toSet());
  }
}
