package io.herd.sim.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResyncRunTest {
  private static final int LINE = "AT S0 +0.000000000 client-123 +34.068930-118.445127"
      .length() + " 1621464827.000000000\n".length();

  @Test
  void bothWaysEndWithEqualMaps() {
    List<ResyncResult> results = new ResyncRun(3_000).run(List.of(0, 1, 7, 3_000), _ -> {});
    assertThat(results).hasSize(8).allMatch(ResyncResult::equal);
  }

  @Test
  void aFullResyncSendsAllOfBothAndADigestWhatDiffers() {
    List<ResyncResult> results = new ResyncRun(900).run(List.of(0, 10), _ -> {});
    assertThat(results.get(0).bytes()).isBetween(2L * 900 * (LINE - 2), 2L * 900 * LINE + 1_000);
    assertThat(results.get(1).bytes()).isLessThan(30);
    assertThat(results.get(3).bytes()).isBetween(10L * (LINE - 2), results.get(2).bytes() / 5);
  }

  @Test
  void anImpossibleNumberIsRefused() {
    assertThatThrownBy(() -> new ResyncRun(5).run(List.of(6), _ -> {}))
        .hasMessage("6 of 5 clients cannot differ; name fewer");
  }
}
