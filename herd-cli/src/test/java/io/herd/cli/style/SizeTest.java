package io.herd.cli.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One idea a file, and methods that fit the eye. */
class SizeTest {
  private static final List<Source> SOURCES = Source.all();

  @Test
  void noFileIsOver250LinesOfCode() {
    assertThat(SOURCES).filteredOn(source -> source.codeLines() > 250)
        .extracting(source -> source.path() + " has " + source.codeLines()).isEmpty();
  }

  @Test
  void halfOfTheFilesAreAtMost60LinesOfCode() {
    int[] sizes = SOURCES.stream().mapToInt(Source::codeLines).sorted().toArray();
    assertThat(sizes[sizes.length / 2]).isLessThanOrEqualTo(60);
  }

  @Test
  void noMethodIsOver40LinesOfCode() {
    assertThat(SOURCES).flatExtracting(source -> source.methods().stream()
        .filter(method -> method.codeLines() > 40)
        .map(method -> source.path() + " " + method).toList()).isEmpty();
  }

  @Test
  void noLineIsOver100Columns() {
    assertThat(SOURCES).flatExtracting(source -> source.text().lines()
        .filter(line -> line.length() > 100)
        .map(line -> source.path() + ": " + line).toList()).isEmpty();
  }
}
