package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** However TCP cuts a client's bytes: the same replies, the same map, no exception. */
class ClientSessionFuzzTest {
  /** One byte that seeds the cuts, then all that the client sends. */
  @FuzzTest
  void cutsDoNotMatter(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] sent = Arrays.copyOfRange(input, 1, input.length);
    Conversation whole = Conversation.ofClient(sent, Slices.whole());
    assertThat(Conversation.ofClient(sent, Slices.smallest(sent.length))).isEqualTo(whole);
    assertThat(Conversation.ofClient(sent, Slices.random(input[0]))).isEqualTo(whole);
    whole.stored().forEach(line -> assertThat(line).startsWith("AT Clark ").endsWith("\n"));
  }
}
