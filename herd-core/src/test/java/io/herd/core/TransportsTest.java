package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransportsTest {
  private static final List<Transport> SOME =
      List.of(
          new Named("fast-best", 3, Optional.of("the kernel is too old")),
          new Named("fast-good", 2, Optional.empty()),
          new Named("fast-plain", 1, Optional.empty()),
          new Named("gone-here", 0, Optional.of("there is no such device")));

  @Test
  void findsATransportByItsName() {
    assertThat(Transports.byName("fast-plain", SOME).name()).isEqualTo("fast-plain");
  }

  @Test
  void takesTheMostPreferredMemberThatRunsHereForTheNameOfAFamily() {
    assertThat(Transports.byName("fast", SOME).name()).isEqualTo("fast-good");
  }

  @Test
  void tellsWhichTransportsThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transports.byName("fas", SOME))
        .withMessage(
            "no transport is called 'fas'; choose one of: "
                + "fast-best, fast-good, fast-plain, gone-here");
  }

  @Test
  void tellsWhyATransportCannotRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transports.byName("fast-best", SOME))
        .withMessage(
            "transport 'fast-best' cannot run on this machine: the kernel is too old");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transports.byName("gone", SOME))
        .withMessageContaining("'gone-here' cannot run on this machine");
  }

  @Test
  void findsOneThatCannotRunSoThatACampaignCanSaySo() {
    assertThat(Transports.find("fast-best", SOME).unavailable()).contains("the kernel is too old");
    assertThat(Transports.find("fast", SOME).name()).isEqualTo("fast-good");
  }

  private record Named(String name, int preference, Optional<String> unavailable)
      implements Transport {
    @Override
    public Node start(NodeSpec spec) {
      throw new UnsupportedOperationException();
    }
  }
}
