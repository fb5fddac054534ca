package io.herd.sim.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BroadcastTest {
  static List<BroadcastCheck> checks() {
    return BroadcastCheck.all();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCheckPasses(BroadcastCheck check) {
    assertThat(check.problems(check.run(5))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aBarIsNotMetByWhatIsAboveIt(BroadcastCheck check) {
    BroadcastResult result = check.run(5);
    var zero = new Bar("nothing", 0, 0, 0);
    var strict = new BroadcastCheck(
        check.name(), check.graph(), check.batchMillis(), Optional.of(zero), false);
    assertThat(strict.problems(result)).containsExactly("nothing");
    assertThat(result.seen().max()).isLessThanOrEqualTo(result.all().max());
  }
}
