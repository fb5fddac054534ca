package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told, and what the log is, when it speaks something else. */
class StrangeClientTest {
  private final Shown log = new Shown();
  private final HerdServer server = new HerdServer(ServerConfig.of("Clark"), log);
  private final Lines client = Lines.to(server);

  private static final class Shown implements TrafficLog {
    private final List<String> in = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public boolean wantsLines() {
      return true;
    }

    @Override
    public void received(String connection, byte[] bytes, int from, int to) {
      in.add(Ascii.text(bytes, from, to));
    }

    @Override
    public void sent(String connection, byte[] bytes, int from, int to) {
      out.add(Ascii.text(bytes, from, to));
    }

    @Override
    public void problem(String what) {
      problems.add(what);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "GET / HTTP/1.1\r\n", "PRI * HTTP/2.0\r\n", "CONNECT a:1 HTTP/1.1\n", "DELETE /", "TRACE h",
    "\u0016\u0003\u0001"})
  void anotherProtocolIsNotAnsweredAndLoggedOnce(String begin) {
    assertThat(client.turn(begin)).isEqualTo(Turn.CLOSE);
    assertThat(client.takeOutput()).isEmpty();
    assertThat(log.problems).hasSize(1);
  }

  @Test
  void norIsALongLineOfItHoweverItIsCut() {
    String line = "GET /" + "a".repeat(5_000) + "\n";
    assertThat(client.turn(line)).isEqualTo(Turn.CLOSE);
    Lines inPieces = Lines.to(server);
    assertThat(inPieces.turn(line.substring(0, 3))).isEqualTo(Turn.IDLE);
    assertThat(inPieces.turn(line.substring(3))).isEqualTo(Turn.CLOSE);
    assertThat(client.takeOutput() + inPieces.takeOutput()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "GET ", "GET me", "get / HTTP/1.1", "GETS /", "\u0016 \u0003"})
  void whatOnlyResemblesOneIsAnUnknownCommand(String line) {
    assertThat(client.send(line + "\n")).isEqualTo("? " + line + "\n");
    assertThat(log.problems).isEmpty();
  }

  @Test
  void unknownCommandsInARowAreAllAnsweredAndSeldomLogged() {
    for (int i = 1; i <= 1_000; i++) {
      assertThat(client.send("what " + i + "\n")).isEqualTo("? what " + i + "\n");
    }
    assertThat(log.in).containsExactly("what 1", "what 2", "what 3", "what 4", "what 8", "what 16",
        "what 32", "what 64", "what 128", "what 256", "what 512");
    assertThat(log.out).hasSameSizeAs(log.in);
    client.send("IAMAT kiwi +1-1 5\nwhat\n");
    assertThat(log.in).endsWith("IAMAT kiwi +1-1 5", "what");
  }
}
