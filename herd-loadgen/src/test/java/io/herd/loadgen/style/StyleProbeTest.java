package io.herd.loadgen.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.sample.PickyServer;
import io.herd.loadgen.sample.PickyServer.Wants;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleProbeTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private static StyleProbe probe(int port) {
    return new StyleProbe(new Target("127.0.0.1", port), PATIENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "LF, false, true, LF, true, true",
    "LF, true, true, LF, false, true",
    "LF, false, false, LF, true, false",
    "CRLF, false, true, CRLF, true, true",
    "CRLF, true, false, CRLF, false, false",
    "END_OF_INPUT, true, true, LF_FIN, false, true",
    "END_OF_INPUT, true, false, LF_FIN, false, false"})
  void findsWhatAServerAnswersTo(
      Wants wants,
      boolean closes,
      boolean endsLines,
      ClientStyle style,
      boolean staysOpen,
      boolean found)
      throws IOException {
    try (PickyServer server = new PickyServer(wants, closes, endsLines ? "\n" : "")) {
      assertThat(probe(server.port()).find())
          .isEqualTo(new Manners("Picky", style, staysOpen, found));
    }
  }

  @Test
  void aStyleThatIsGivenIsTheOnlyOneTried() throws IOException {
    try (PickyServer server = new PickyServer(Wants.END_OF_INPUT, true, "\n")) {
      assertThat(probe(server.port()).find(List.of(ClientStyle.CRLF_FIN)).style())
          .isEqualTo(ClientStyle.CRLF_FIN);
      assertThatThrownBy(() -> probe(server.port()).find(List.of(ClientStyle.LF)))
          .isInstanceOf(BadInput.class).hasMessageContaining("in client style lf; is it the");
    }
  }

  @Test
  void whoIsNoServerIsToldInOneLine() throws IOException {
    try (TinyServer mute = new TinyServer(_ -> "hello\n")) {
      assertThatThrownBy(() -> probe(mute.port()).find())
          .hasMessageContaining("in client style lf or crlf or lf-fin or crlf-fin; is it the");
    }
    assertThatThrownBy(() -> probe(1).find()).isInstanceOf(BadInput.class)
        .hasMessageStartingWith("127.0.0.1:1 cannot be reached");
  }

  @Test
  void aStyleIsReadFromTheCommandLine() {
    for (ClientStyle style : ClientStyle.values()) {
      assertThat(ClientStyle.parse(style.toString())).isEqualTo(style);
    }
    assertThatThrownBy(() -> ClientStyle.parse("cr")).isInstanceOf(BadInput.class)
        .hasMessage("\"cr\" is no client style; choose one of lf, crlf, lf-fin, crlf-fin");
  }
}
