package io.herd.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.document.TerminalStyle;
import io.herd.report.sample.SampleClaims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTableTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/claims-terminal.txt");

  @Test
  void aTerminalShowsEachVerdictWithFiguresMechanismAndRepeat() throws IOException {
    var text = ClaimsTable.of(SampleClaims.run()).terminal(new TerminalStyle(100, true, false));
    if (Boolean.getBoolean("herd.golden.update")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineIsWiderThanTheTerminal(int columns) {
    assertThat(ClaimsTable.of(SampleClaims.run()).terminal(new TerminalStyle(columns, true, false))
        .lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
  }
}
