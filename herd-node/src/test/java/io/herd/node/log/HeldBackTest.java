package io.herd.node.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldBackTest {
  private static final long SECOND = 1_000_000_000L;

  private long now = 77;

  private List<String> sayTwiceASecond(Repeats repeats, int seconds) {
    var said = new ArrayList<String>();
    for (int i = 0; i < seconds * 2; i++) {
      repeats.admit("no way to 127.0.0.1:" + i).ifPresent(said::add);
      now += SECOND / 2;
    }
    return said;
  }

  @Test
  void whatRepeatsItselfForHoursIsToldLessAndLess() {
    var said = sayTwiceASecond(new Repeats(() -> now), 3 * 3600);
    assertThat(said).hasSizeBetween(20, 40);
    assertThat(said.getFirst()).isEqualTo("no way to 127.0.0.1:0");
    assertThat(said.getLast()).endsWith("more like this)");
  }

  @Test
  void nothingIsForgottenInTheCount() {
    var repeats = new Repeats(() -> now);
    var said = sayTwiceASecond(repeats, 600);
    long held = said.stream().filter(line -> line.contains("(and"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*and (\\d+) more.*", "$1"))).sum();
    now += 3600 * SECOND;
    var last = repeats.admit("no way to 127.0.0.1:1").orElseThrow();
    held += Long.parseLong(last.replaceAll(".*and (\\d+) more.*", "$1"));
    assertThat(said.size() + held).isEqualTo(1200);
  }

  @Test
  void anotherKindIsToldAtOnce() {
    var repeats = new Repeats(() -> now);
    sayTwiceASecond(repeats, 60);
    assertThat(repeats.admit("link to Clark is up")).contains("link to Clark is up");
  }

  @Test
  void aSpateIsCutOffAndCounted() {
    var spate = new Spate(3, () -> now);
    assertThat(List.of(spate.admit(), spate.admit(), spate.admit(), spate.admit(), spate.admit()))
        .containsExactly(0, 0, 0, -1, -1);
    now += SECOND;
    assertThat(spate.admit()).isEqualTo(2);
    assertThat(spate.admit()).isZero();
  }
}
