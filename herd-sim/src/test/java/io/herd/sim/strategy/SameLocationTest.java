package io.herd.sim.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameLocationTest {
  @Test
  void theSmallestRunThatNeverEndsIsARingOfThree() {
    assertThat(SameLocation.endless(true)).hasValueSatisfying(run -> {
      assertThat(run.topology()).isEqualTo("ring:3");
      assertThat(run.lines().getLast()).endsWith("this goes on for ever");
    });
  }

  @Test
  void withACopySentBackTwoServersAreEnough() {
    assertThat(SameLocation.endless(false))
        .hasValueSatisfying(run -> assertThat(run.topology()).isEqualTo("line:2"));
  }

  @Test
  void theNewerPositionIsLostWhereTwoUpdatesCross() {
    assertThat(SameLocation.lost(true)).hasValueSatisfying(run -> {
      assertThat(run.topology()).isEqualTo("line:2");
      assertThat(run.lines().getLast()).contains("B, the newer one, is lost at S1");
    });
  }
}
