package io.herd.testkit;

import static io.herd.testkit.Lines.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that speak something else. */
interface StrangeCases extends Cases {
  @ParameterizedTest(name = "begins with: {0}")
  @ValueSource(strings = {
    "GET / HTTP/1.1\r\nHost: herd\r\n\r\n", "POST /x HTTP/1.0\r\n", "HEAD /", "PUT /a",
    "OPTIONS * HTTP/1.1\r\n", "CONNECT a:1 HTTP/1.1\r\n", "GET http://herd/",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"})
  default void whoSpeaksHttpOrTlsIsHungUpOn(String begin) {
    try (var stage = alone()) {
      assertThat(stage.client().send(begin).rest()).isEmpty();
      assertThat(stage.count(Counter.CONNECTIONS_FOREIGN)).isEqualTo(1);
      assertThat(stage.client().ask("GET me")).isEqualTo("? GET me");
    }
  }

  @Test
  default void aRequestOfOneByteSegments() {
    try (var stage = alone()) {
      var client = stage.client();
      for (char c : "GET /".toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  default void everyUnknownCommandIsAnswered() {
    try (var stage = alone()) {
      var client = stage.client().send(many(1_000, i -> "what " + i)).endOutput();
      assertThat(client.rest()).isEqualTo(many(1_000, i -> "? what " + i));
    }
  }
}
