package io.herd.loadgen.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.herd.loadgen.tap.CurrentStatus.Answer;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentStatusTest {
  private static final double MILLI = 1e6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheMedianOfAKnownDistribution(long seed) {
    assertThat(median(seed, random -> 10 * Math.exp(0.6 * random.nextGaussian())) / MILLI)
        .as("log-normal").isCloseTo(10, within(1.0));
    assertThat(median(seed, random -> 4 + 16 * random.nextDouble()) / MILLI)
        .as("uniform").isCloseTo(12, within(1.2));
    assertThat(median(seed, random -> random.nextInt(10) < 3 ? 2 : 20) / MILLI)
        .as("two ways, one of them lossless").isCloseTo(20, within(0.5));
  }

  @Test
  void answersThatAreLostForEverDoNotMoveIt() {
    assertThat(median(9, random -> random.nextInt(10) == 0 ? 1e9 : 10) / MILLI)
        .isCloseTo(10, within(0.5));
  }

  @Test
  void withoutAnyItIsUnknown() {
    assertThat(CurrentStatus.medianNanos(List.of())).isEmpty();
    assertThat(CurrentStatus.medianNanos(List.of(new Answer(1, false), new Answer(2, false))))
        .isEmpty();
    assertThat(CurrentStatus.medianNanos(List.of(new Answer(2, true), new Answer(1, false))))
        .hasValue(2);
    assertThat(CurrentStatus.medianNanos(List.of(new Answer(7, true), new Answer(9, true))))
        .hasValue(7);
  }

  /** Each of 20,000 happenings is asked about once, at a delay of up to 40 ms. */
  private static double median(long seed, ToDoubleFunction<Random> millis) {
    Random random = new Random(seed);
    List<Answer> answers = IntStream.range(0, 20_000).mapToObj(_ -> {
      double delay = 40 * random.nextDouble();
      return new Answer((long) (delay * MILLI), millis.applyAsDouble(random) <= delay);
    }).toList();
    return CurrentStatus.medianNanos(answers).orElseThrow();
  }
}
