package io.herd.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void quotesWhatAShellWouldTakeApart() {
    assertThat(new Command("herd", List.of("java", "-Xmx1g", "--name", "it's a $HERD", "")).text())
        .isEqualTo("java -Xmx1g --name 'it'\\''s a $HERD' ''");
  }
}
