package io.herd.loadgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.calibrate.NullServer;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.SpecFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadGeneratorTest {
  private final NullServer server = new NullServer("Null", 0);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsAllThatIsPlannedAndMissesNothing() throws Exception {
    LoadOutcome outcome = run("""
        "pace": {"kind": "poisson", "rate": 2000}, "mix": {"writeOnceShare": 0.5}""");
    assertComplete(outcome);
    assertThat(outcome.loop()).isEqualTo("open");
    assertThat(outcome.stoppedEarly()).isFalse();
    assertThat(outcome.warmup().planned()).isBetween(100L, 300L);
    assertThat(outcome.measured().planned()).isBetween(800L, 1_200L);
    assertThat(outcome.servers()).containsValue("Null");
    assertThat(outcome.measured().iamat().response().count())
        .isEqualTo(outcome.measured().planned());
  }

  @Test
  void everyEventLoopTakesItsShare() throws Exception {
    LoadOutcome outcome = run("""
        "connections": {"count": 7, "loops": 3, "burst": 4}, "clients": 3,
        "pace": {"kind": "constant", "rate": 5000}""");
    assertComplete(outcome);
    assertThat(outcome.measured().planned()).isEqualTo(2_500);
  }

  @Test
  void closedLoopIsLabelled() throws Exception {
    LoadOutcome outcome = run("""
        "connections": {"count": 3}, "pace": {"kind": "closed", "inFlight": 16}""");
    assertComplete(outcome);
    assertThat(outcome.loop()).isEqualTo("closed");
    assertThat(outcome.measured().done()).isPositive();
    assertThat(outcome.donePerSecond()).isPositive();
  }

  @Test
  void playsATrace(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("trace.csv"), """
        vehicle_id,timestamp,latitude,longitude
        bus 1,2026-01-26 15:57:00,53.4,-2.9
        bus 2,2026-01-26 15:57:01,53.5,-2.9
        bus 1,2026-01-26 15:57:04,53.6,-2.9
        bus 1,2026-01-26 15:57:30,53.6,-2.9
        """);
    LoadOutcome outcome = run("""
        "pace": {"kind": "trace", "file": "%s", "speedUp": 10}""".formatted(file));
    assertComplete(outcome);
    assertThat(outcome.warmup().done()).isEqualTo(1);
    assertThat(outcome.measured().done()).isEqualTo(2);
    assertThat(outcome.donePerSecond()).isPositive();
  }

  /** At rate R a stop of one second is met by about R requests, whose waits are spread evenly. */
  @Test
  void aFreezeIsSeenByAllWhomItHits() throws Exception {
    LoadListener freezer = new LoadListener() {
      @Override
      public void ticked(Interval interval, Window window) {
        if (interval.startNanos() == 0) {
          server.freeze(Duration.ofSeconds(1));
        }
      }
    };
    LoadOutcome outcome = new LoadGenerator(freezer).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%s"], "pace": {"kind": "constant", "rate": 2000},
         "connections": {"count": 5}, "intervalMillis": 500,
         "phases": {"warmupMillis": 0, "windowMillis": 2500, "drainMillis": 5000}}"""
        .formatted(server.port())));
    assertComplete(outcome);
    Histogram response = outcome.measured().iamat().response().toHistogram();
    assertThat(response.getMaxValue()).isBetween(990_000_000L, 2_000_000_000L);
    long hit = response.getCountBetweenValues(50_000_000, Long.MAX_VALUE / 2);
    assertThat(hit).as("95 %% of 2,000 wait longer than a twentieth").isBetween(1_850L, 3_000L);
    long half = response.getCountBetweenValues(500_000_000, Long.MAX_VALUE / 2);
    assertThat((double) half / hit).as("spread evenly").isBetween(0.4, 0.8);
  }

  @Test
  void whatIsMissingAtTheDeadlineIsCensored() throws Exception {
    server.freeze(Duration.ofSeconds(3));
    LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%s"], "pace": {"kind": "constant", "rate": 100},
         "connections": {"count": 1, "inFlightCap": 30},
         "phases": {"warmupMillis": 100, "windowMillis": 300, "drainMillis": 100}}"""
        .formatted(server.port())));
    PartOutcome measured = outcome.measured();
    assertThat(outcome.warmup().censored()).isEqualTo(10);
    assertThat(measured.censored()).isEqualTo(20);
    assertThat(measured.faultCount()).isEqualTo(10);
    assertThat(measured.iamat().response().maxNanos())
        .isGreaterThanOrEqualTo(390_000_000L);
    assertThat(outcome.firstFaults()).singleElement()
        .satisfies(note -> assertThat(note.fault().unsent()).isTrue());
  }

  @Test
  void listenerHearsOfEveryInterval() throws Exception {
    List<Interval> heard = new ArrayList<>();
    LoadListener listener = new LoadListener() {
      @Override
      public void ticked(Interval interval, Window window) {
        heard.add(interval);
      }
    };
    LoadOutcome outcome = run(listener, "\"intervalMillis\": 100");
    assertThat(outcome.intervals()).isEqualTo(heard).hasSizeGreaterThanOrEqualTo(6);
    assertThat(heard.stream().mapToLong(Interval::done).sum())
        .isEqualTo(outcome.warmup().done() + outcome.measured().done());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"kind\": \"constant\", \"rate\": 2000}", "{\"kind\": \"closed\", \"inFlight\": 4}"
  })
  void anEarlyEndKeepsWhatWasSeen(String pace) throws Exception {
    AtomicReference<LoadGenerator> generator = new AtomicReference<>();
    LoadListener stopper = new LoadListener() {
      @Override
      public void ticked(Interval interval, Window window) {
        generator.get().stop();
      }
    };
    generator.set(new LoadGenerator(stopper));
    LoadOutcome outcome = generator.get().run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%s"], "pace": %s, "intervalMillis": 300,
         "phases": {"warmupMillis": 100, "windowMillis": 60000, "drainMillis": 5000}}"""
        .formatted(server.port(), pace)));
    assertComplete(outcome);
    assertThat(outcome.stoppedEarly()).isTrue();
    assertThat(outcome.endNanos()).isBetween(300_000_000L, 30_000_000_000L);
    assertThat(outcome.measured().done()).isPositive();
  }

  @Test
  void anEndBeforeTheStartSendsNothing() throws Exception {
    LoadGenerator generator = new LoadGenerator(LoadListener.NONE);
    generator.stop();
    LoadOutcome outcome = generator.run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%s"], "mix": {"whatsatShare": 0.5}}"""
        .formatted(server.port())));
    assertComplete(outcome);
    assertThat(outcome.stoppedEarly()).isTrue();
    assertThat(outcome.measured().planned()).isZero();
  }

  @Test
  void nobodyListeningIsOneLine() {
    assertThatThrownBy(() -> new LoadGenerator(LoadListener.NONE)
        .run(SpecFile.parse("{\"targets\": [\"127.0.0.1:1\"]}")))
        .isInstanceOf(BadInput.class)
        .hasMessageMatching("target 127.0.0.1:1: no connection \\(.*\\); is a server listening.*");
  }

  private LoadOutcome run(String members) throws InterruptedException {
    return run(LoadListener.NONE, members);
  }

  private LoadOutcome run(LoadListener listener, String members) throws InterruptedException {
    return new LoadGenerator(listener).run(SpecFile.parse("""
        {"targets": ["127.0.0.1:%s"], %s,
         "phases": {"warmupMillis": 100, "windowMillis": 500, "drainMillis": 5000}}"""
        .formatted(server.port(), members)));
  }

  private static void assertComplete(LoadOutcome outcome) {
    assertThat(outcome.firstFaults()).isEmpty();
    for (PartOutcome part : List.of(outcome.warmup(), outcome.measured())) {
      assertThat(part.done()).isEqualTo(part.planned()).isEqualTo(part.sent());
      assertThat(part.censored()).isZero();
      assertThat(part.faults()).isEmpty();
    }
  }
}
