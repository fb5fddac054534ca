package io.herd.cli.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLinesTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
    "int a; // b | 1",
    "/* a */ int b; | 1",
    "/** a~ * b~ */~int c; | 1",
    "// a | 0",
    "a~~  ~b | 2",
    "s = \"// no\"; /* yes */ | 1",
    "s = \"\\\"/*\";~int b;~/* */ | 2",
    "c = '\"'; // a~d = '\\''; | 2",
    "s = \"\"\"~    // a~    b /* c~    \"\"\"; | 4"
  })
  void countsWhatIsNeitherBlankNorComment(String source, int lines) {
    assertThat(CodeLines.in(source.replace('~', '\n'))).isEqualTo(lines);
  }
}
