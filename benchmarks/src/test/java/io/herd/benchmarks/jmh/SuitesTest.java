package io.herd.benchmarks.jmh;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuitesTest {
  @Test
  void everySuiteSaysWhatItComparesAndHasItsBaseLine() {
    assertThat(Suites.all()).allSatisfy(suite -> {
      Compares compares = suite.compares();
      List<String> arms = compares.arm().isEmpty()
          ? suite.methods()
          : requireNonNull(suite.params(Effort.QUICK).get(compares.arm()));
      assertThat(compares.value()).isNotBlank();
      assertThat(arms).contains(compares.base().isEmpty() ? arms.getFirst() : compares.base());
    });
  }

  @Test
  void aQuickRunTakesValuesThatAFullOneHas() {
    assertThat(Suites.all()).allSatisfy(suite -> suite.params(Effort.QUICK)
        .forEach((name, values) -> assertThat(suite.params().get(name)).containsAll(values)));
  }

  @Test
  void aQuickRunOfAllIsPlannedForLessThanSixMinutes() {
    assertThat(SuitePlan.of(List.of(), Effort.QUICK).about()).isLessThan(Duration.ofMinutes(6));
  }

  @ParameterizedTest
  @CsvSource({
    "base, BaselineBenchmark",
    "locks, ContendedLockBenchmark LockBenchmark",
    "threads, BurstStartBenchmark HandOffBenchmark StartBenchmark",
    "herd, PropagationBenchmark RoundTripBenchmark ThroughputBenchmark WhatsatBenchmark",
    "LockBenchmark, ContendedLockBenchmark LockBenchmark",
    "\\.LockBenchmark, LockBenchmark"
  })
  void aNameMeansAGroupOrWhateverItIsFoundIn(String name, String suites) {
    assertThat(Suites.named(List.of(name)).stream().map(Suite::name).toList())
        .containsExactlyInAnyOrder(suites.split(" "));
  }

  @Test
  void allMeansAllAndAPartOfANameOnlyThatBenchmark() {
    assertThat(Suites.named(List.of("all"))).isEqualTo(Suites.all())
        .isEqualTo(Suites.named(List.of()));
    assertThat(Suites.named(List.of("ParseBenchmark.iamat"))).singleElement()
        .satisfies(suite -> assertThat(suite.methods()).containsExactly("iamat"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "ParseBenchmark.nothing"})
  void aNameThatMeansNothingIsRefusedWithThoseThatDo(String name) {
    assertThatThrownBy(() -> Suites.named(List.of("base", name)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + name + "'")
        .hasMessageContaining("locks").hasMessageContaining("ParseBenchmark");
  }

  @Test
  void baseLinesRunFirstAndOnce() {
    SuitePlan plan = SuitePlan.of(List.of("all"), Effort.QUICK).withBaseLines();
    assertThat(plan.suites()).hasSameSizeAs(Suites.all());
    assertThat(plan.suites().getFirst().group()).isEqualTo(Suites.BASE);
  }
}
