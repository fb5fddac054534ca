package io.herd.loadgen.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.spec.BadInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTemplateTest {
  private static final List<Seat> SEATS = List.of(
      new Seat("Ash", 12_000, 0, List.of("Elm")),
      new Seat("Elm", 12_001, 0, List.of("Ash", "Oak")),
      new Seat("Oak", 12_002, 0, List.of("Elm")));

  private static List<String> command(String template) {
    return StartTemplate.parse(template).command(SEATS.get(1), SEATS, "http://127.0.0.1:9");
  }

  @Test
  void placeholdersAreFilledIn() {
    assertThat(command("python3 server.py {name} --at={host}:{port} {neighbours} {links} {places}"))
        .containsExactly("python3", "server.py", "Elm", "--at=127.0.0.1:12001", "Ash,Oak",
            "Ash=12000,Oak=12002", "http://127.0.0.1:9");
    assertThat(command("{servers}")).containsExactly("Ash=12000,Elm=12001,Oak=12002");
  }

  @Test
  void quotesKeepWordsTogether() {
    assertThat(command("sh -c 'echo $HOME; exec \"./serve\" {name}' \"two words\" a'b'c"))
        .containsExactly("sh", "-c", "echo $HOME; exec \"./serve\" Elm", "two words", "abc");
  }

  @Test
  void whatIsWrongIsOneLine() {
    assertThatThrownBy(() -> command("serve {nmae}")).isInstanceOf(BadInput.class)
        .hasMessageStartingWith("--start knows no {nmae}; there are {name} {port}");
    assertThatThrownBy(() -> StartTemplate.parse(" ")).isInstanceOf(BadInput.class)
        .hasMessageStartingWith("no command to start");
    assertThatThrownBy(() -> new Seat("Ash", 0, 0, List.of())).isInstanceOf(BadInput.class)
        .hasMessageContaining("write NAME=PORT");
  }
}
