package io.herd.loadgen.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000L;

  static Stream<Schedule> schedules() {
    return LongStream.range(0, 25).boxed().flatMap(ScheduleTest::ofSeed);
  }

  private static Stream<Schedule> ofSeed(long seed) {
    Random random = new Random(seed);
    double rate = Math.pow(10, 1 + 4 * random.nextDouble());
    long[] moments = random.longs(200, 0, 3 * SECOND).sorted().toArray();
    return Stream.of(
        new ConstantSchedule(rate),
        new PoissonSchedule(rate, seed, 2 * SECOND),
        new RampSchedule(rate, 0.1 * random.nextInt(100_000), 2 * SECOND),
        new RampSchedule(0, rate, 2 * SECOND),
        new RampSchedule(rate, 0, 2 * SECOND),
        steps(random, rate),
        new RecordedSchedule(moments, 0.5 + random.nextDouble()));
  }

  private static Schedule steps(Random random, double rate) {
    double[] rates = random.doubles(9, 0, rate).map(r -> random.nextInt(4) == 0 ? 0 : r).toArray();
    return new StepSchedule(rates, random.doubles(9, 0.05, 0.5).toArray());
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void neverGoesBack(Schedule schedule) {
    long last = 0;
    for (long i = 0; i < 1_000; i++) {
      assertThat(schedule.intendedNanos(i)).isGreaterThanOrEqualTo(last);
      last = schedule.intendedNanos(i);
    }
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void dependsOnTheIndexAlone(Schedule schedule) {
    long[] upwards = LongStream.range(0, 1_000).map(schedule::intendedNanos).toArray();
    new Random(1).ints(1_000, 0, 1_000)
        .forEach(i -> assertThat(schedule.intendedNanos(i)).isEqualTo(upwards[i]));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void countsWhatIsDueBeforeAMoment(Schedule schedule) {
    long count = schedule.countBefore(SECOND);
    assertThat(schedule.intendedNanos(count)).isGreaterThanOrEqualTo(SECOND);
    if (count > 0) {
      assertThat(schedule.intendedNanos(count - 1)).isLessThan(SECOND);
    }
  }

  @Test
  void constantGapsAreTheInverseOfTheRate() {
    Schedule schedule = new ConstantSchedule(4_000);
    assertThat(schedule.intendedNanos(0)).isZero();
    assertThat(schedule.intendedNanos(1)).isEqualTo(250_000);
    assertThat(schedule.countBefore(10 * SECOND)).isEqualTo(40_000);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void countsTheRequestThatIsDueRightThen(Schedule schedule) {
    new Random(3).longs(50, 0, 400).forEach(i -> {
      long due = schedule.intendedNanos(i);
      if (due != Schedule.NEVER) {
        assertThat(schedule.countBefore(due)).isLessThanOrEqualTo(i);
        assertThat(schedule.countBefore(due + 1)).isGreaterThan(i);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRampCountsTheIntegralOfItsRate(long seed) {
    Random random = new Random(seed);
    double from = 5_000 * random.nextDouble();
    double to = seed % 4 == 0 ? from : 5_000 * random.nextDouble();
    Schedule schedule = new RampSchedule(from, to, 3 * SECOND);
    for (double t = 0; t <= 3; t += 0.1) {
      double due = from * t + (to - from) / 3 * t * t / 2;
      assertThat((double) schedule.countBefore((long) (t * SECOND)))
          .isCloseTo(due, within(1.001));
    }
    assertThat(schedule.countBefore(Schedule.NEVER)).isEqualTo((long) Math.ceil(1.5 * (from + to)));
  }

  @Test
  void stepsCountTheIntegralOfTheirRate() {
    Schedule schedule =
        new StepSchedule(new double[] {100.5, 0, 2_000}, new double[] {1.5, 1, 0.1});
    assertThat(schedule.countBefore(SECOND)).isEqualTo(101);
    assertThat(schedule.countBefore(3 * SECOND / 2)).isEqualTo(151);
    assertThat(schedule.countBefore(5 * SECOND / 2)).as("a pause").isEqualTo(151);
    assertThat(schedule.countBefore(10 * SECOND)).as("the last is kept").isEqualTo(15_151);
    Schedule ending = new StepSchedule(new double[] {10, 0}, new double[] {1, 1});
    assertThat(ending.countBefore(Schedule.NEVER)).isEqualTo(10);
  }

  @Test
  void poissonCountsHaveTheMeanAndTheVarianceOfTheirRate() {
    int seconds = 400;
    Schedule schedule = new PoissonSchedule(100, 7, seconds * SECOND);
    double[] counts = LongStream.range(0, seconds)
        .mapToDouble(s -> schedule.countBefore((s + 1) * SECOND) - schedule.countBefore(s * SECOND))
        .toArray();
    double mean = Stream.of(counts).flatMapToDouble(java.util.Arrays::stream).sum() / seconds;
    double variance = java.util.Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum()
        / (seconds - 1);
    assertThat(mean).isCloseTo(100, within(2.0));
    assertThat(variance).isCloseTo(100, within(25.0));
  }

  @Test
  void poissonFollowsItsSeed() {
    Schedule first = new PoissonSchedule(1_000, 1, SECOND);
    assertThat(new PoissonSchedule(1_000, 1, SECOND).intendedNanos(500))
        .isEqualTo(first.intendedNanos(500));
    assertThat(new PoissonSchedule(1_000, 2, SECOND).intendedNanos(500))
        .isNotEqualTo(first.intendedNanos(500));
  }

  @Test
  void poissonDoesNotDependOnItsHorizon() {
    Schedule longer = new PoissonSchedule(1_000, 1, 5 * SECOND);
    Schedule shorter = new PoissonSchedule(1_000, 1, SECOND);
    assertThat(shorter.countBefore(SECOND)).isEqualTo(longer.countBefore(SECOND));
  }

  @Test
  void recordingIsPlayedFaster() {
    Schedule schedule = new RecordedSchedule(new long[] {0, 20 * SECOND, 60 * SECOND}, 10);
    assertThat(schedule.intendedNanos(1)).isEqualTo(2 * SECOND);
    assertThat(schedule.intendedNanos(2)).isEqualTo(6 * SECOND);
    assertThat(schedule.intendedNanos(3)).isEqualTo(Schedule.NEVER);
    assertThat(schedule.countBefore(Schedule.NEVER)).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNoRate() {
    assertThatThrownBy(() -> new RampSchedule(0, 0, SECOND)).hasMessageContaining("no rate");
    assertThatThrownBy(() -> new StepSchedule(new double[] {-1}, new double[] {1}))
        .hasMessageContaining("rate -1.0");
    assertThatThrownBy(() -> new ConstantSchedule(0)).hasMessageContaining("rate 0.0");
    assertThatThrownBy(() -> new PoissonSchedule(Double.NaN, 1, SECOND))
        .hasMessageContaining("NaN");
  }
}
