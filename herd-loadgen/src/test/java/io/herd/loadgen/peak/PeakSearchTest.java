package io.herd.loadgen.peak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against systems whose peak is known. */
class PeakSearchTest {
  private static final double HIGHEST = 100_000;
  private static final double WIDTH = 0.05;

  private static Trial upTo(double peak, double rate) {
    return rate <= peak ? new Trial.Met("fast") : new Trial.Missed("slow");
  }

  private static Peak find(PeakSearch.Probe probe) throws InterruptedException {
    return new PeakSearch(probe, HIGHEST, WIDTH).from(500);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 12, 499, 500, 501, 7_300, 64_000, 99_999})
  void theBracketHoldsThePeak(double peak) throws Exception {
    Peak found = find(rate -> upTo(peak, rate));
    assertThat(found.rate()).isLessThanOrEqualTo(peak);
    assertThat(found.above()).isGreaterThan(peak).isLessThanOrEqualTo(found.rate() * 1.05);
    assertThat(found.width()).isBetween(0.0, WIDTH);
    assertThat(found.limit()).isEqualTo(Limit.HERD);
    assertThat(found.steps()).hasSizeLessThan(30);
  }

  /** Response of an M/M/1 queue: the time in it grows with 1 / (capacity - rate). */
  @Test
  void findsWhereAQueueGetsTooLong() throws Exception {
    double capacity = 8_000;
    double within = 0.010;
    Peak found = find(rate -> rate < capacity && Math.log(100) / (capacity - rate) <= within
        ? new Trial.Met("")
        : new Trial.Missed(""));
    assertThat(capacity - Math.log(100) / within)
        .isBetween(found.rate(), found.above());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSingleStrayMissDoesNotCount(long seed) throws Exception {
    Random random = new Random(seed);
    List<Double> stray = new ArrayList<>();
    Peak found = find(rate -> {
      boolean again = !stray.isEmpty() && stray.getLast() == rate;
      if (rate <= 7_300 && !again && random.nextBoolean()) {
        stray.add(rate);
        return random.nextBoolean() ? new Trial.Missed("a hiccup") : new Trial.Spoiled("late");
      }
      return upTo(7_300, rate);
    });
    assertThat(7_300.0).isBetween(found.rate(), found.above());
  }

  @Test
  void aSystemFasterThanTheGeneratorEndsAtTheHighestRate() throws Exception {
    Peak found = find(rate -> new Trial.Met(""));
    assertThat(found.rate()).isEqualTo(HIGHEST);
    assertThat(found.above()).isZero();
    assertThat(found.width()).isZero();
    assertThat(found.limit()).isEqualTo(Limit.HIGHEST);
  }

  @Test
  void aSystemThatNeverMeetsItHasNoPeak() throws Exception {
    Peak found = find(rate -> new Trial.Missed("broken"));
    assertThat(found.rate()).isZero();
    assertThat(found.above()).isEqualTo(1);
    assertThat(found.limit()).isEqualTo(Limit.NONE);
  }

  @Test
  void aGeneratorAtItsEndIsNotTheHerdsPeak() throws Exception {
    Peak found = find(rate -> rate < 3_000 ? new Trial.Met("") : new Trial.Spoiled("late"));
    assertThat(3_000.0).isBetween(found.rate(), found.above());
    assertThat(found.limit()).isEqualTo(Limit.GENERATOR);
  }

  @Test
  void aStopKeepsWhatIsKnown() throws Exception {
    Peak found = find(rate -> rate < 3_000 ? new Trial.Met("") : new Trial.Stopped("Ctrl-C"));
    assertThat(found.rate()).isEqualTo(2_000);
    assertThat(found.above()).isZero();
    assertThat(found.limit()).isEqualTo(Limit.STOPPED);
    assertThat(found.steps()).extracting(Step::rate).containsExactly(500.0, 1_000.0, 2_000.0,
        4_000.0);
  }

  @ParameterizedTest
  @CsvSource({"0.1,1", "1e9,100000"})
  void theFirstRateIsKeptInBounds(double first, double tried) throws Exception {
    Peak found = new PeakSearch(rate -> new Trial.Stopped(""), HIGHEST, WIDTH).from(first);
    assertThat(found.steps()).extracting(Step::rate).containsExactly(tried);
  }
}
