package io.herd.loadgen.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.style.ReplyForm.End;
import io.herd.loadgen.style.ReplyForm.Extent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyFormTest {
  private static final String IAMAT = "IAMAT kiwi +1-1 5";
  private static final String WHATSAT = "WHATSAT kiwi 10 5";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      AT Clark +0.5 kiwi +1-1 5~? next | WHOLE | 26
      AT Clark +0.5 kiwi +1-1 5 | ENOUGH | 25
      AT Clark +0.5 kiwi +1-1 | PART | 0
      ? IAMAT kiwi +1-1 5 | ENOUGH | 19
      ? IAMAT kiwi +1-1 5~ | WHOLE | 20
      ? IAMAT kiwi | PART | 0
      """)
  void aLine(String heard, Extent extent, int length) {
    assertThat(ReplyForm.of(IAMAT, heard.replace('~', '\n'))).isEqualTo(new End(extent, length));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      AT~ | PART | 0
      AT~{"a": "}", "b": {} | PART | 0
      AT~{"a": "\\"}", "b": {}} | ENOUGH | 24
      AT~{}~ | ENOUGH | 6
      AT~{}~~AT | WHOLE | 7
      AT~{}AT | ENOUGH | 5
      AT{} | PART | 0
      ? WHATSAT~ | WHOLE | 10
      """)
  void aLineAndPlaces(String heard, Extent extent, int length) {
    assertThat(ReplyForm.of(WHATSAT, heard.replace('~', '\n'))).isEqualTo(new End(extent, length));
  }
}
