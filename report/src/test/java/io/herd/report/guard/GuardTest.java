package io.herd.report.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.result.Command;
import io.herd.report.result.GcPauses;
import io.herd.report.result.Herd;
import io.herd.report.result.InFlight;
import io.herd.report.result.Latency;
import io.herd.report.result.Loopback;
import io.herd.report.result.Marks;
import io.herd.report.result.Requests;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.StubUse;
import io.herd.report.result.TapCounters;
import io.herd.report.result.Verdict;
import io.herd.report.sample.SampleRun;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {
  @Test
  void everyGuardFindsTheSampleValid() {
    assertThat(Judge.standard().rulings(new SampleRun().build()))
        .allSatisfy(ruling -> assertThat(ruling.verdict()).isInstanceOf(Verdict.Valid.class))
        .allSatisfy(ruling -> assertThat(ruling.verdict().reason()).isNotBlank());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("invalid")
  void objectsToOneThingWithItsFigures(
      String guard, Consumer<SampleRun> spoil, String reason) {
    assertThat(objections(spoil))
        .containsExactly(Map.entry(guard, new Verdict.Invalid(reason)));
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        spoiled("rate achieved", run -> run.requests = done(19_120),
            "19,120 answers within the window for 20,000 planned requests (95.6 %; off by at most"
                + " 1.06 % is asked)"),
        spoiled("rate achieved", run -> run.requests = done(20_400),
            "20,400 answers within the window for 20,000 planned requests (102 %; off by at most"
                + " 1.06 % is asked)"),
        spoiled("generator lag", run -> run.latencies.put(Series.LAG, SampleRun.latency(60_000)),
            "the generator sent 60.0 µs late at p50, 33.3 % of the response p50 of 180 µs (at most"
                + " 45.0 µs)"),
        spoiled("generator lag", run -> run.latencies.put(Series.LAG, rarelyLate(160_000)),
            "the generator sent 160 µs late at p99, 29.6 % of the response p99 of 540 µs (at most"
                + " 150 µs)"),
        spoiled("losses",
            run -> run.requests = new Requests(20_000, 19_990, 19_969, 19_969, 21, Map.of()),
            "of 20,000 planned requests 10 were not sent and 21 not answered by the deadline (at"
                + " most 0.10 %)"),
        spoiled("errors",
            run -> run.requests =
                new Requests(20_000, 20_000, 19_999, 19_999, 0, Map.of("wrong-reply", 1L)),
            "of 20,000 requests 1 failed: {wrong-reply=1}"),
        spoiled("updates seen", run -> run.tap = new TapCounters(23_400, 23_399),
            "the tap saw 23,399 of 23,400 accepted updates"),
        spoiled("messages per update",
            run -> run.servers = ServerCounters.of(1_000, 13_000, 13_000, 4_000, 10, 10),
            "13.000 messages per update; the formula gives 9 (5 servers, 6 links, sender"
                + " exclusion, taps: 1)"),
        spoiled("stub headroom", run -> run.stub = StubUse.of("wiremock", 380, 200),
            "the wiremock stub served 200/s, 52.6 % of its ceiling of 380/s (below 50 %)"),
        spoiled("in-flight cap",
            run -> run.inFlight = new InFlight(OptionalLong.of(64), OptionalLong.of(64)),
            "at most 64 requests were in flight, the cap is 64"),
        spoiled("hiccups", run -> run.latencies.put(Series.HICCUP_STUB, SampleRun.latency(5e6)),
            "the stub stopped for 60.0 ms; more than 50.0 ms moves p99 by itself"),
        spoiled("hiccups",
            run -> run.latencies.put(Series.HICCUP_CONTROL, SampleRun.latency(5e6)),
            "the idle control process stopped for 60.0 ms; more than 50.0 ms moves p99 by itself"),
        spoiled("hiccups", run -> run.latencies.put(Series.HICCUP_HERD, SampleRun.latency(5e6)),
            "the herd stopped for 60.0 ms, of which its collector explains 3.20 ms; more than"
                + " 50.0 ms beyond that moves p99 by itself"),
        spoiled("CPU headroom", run -> run.generatorCpus = 1.9,
            "the generator used 1.90 of 2 CPUs (at most 90 %)"),
        spoiled("CPU headroom", run -> run.generatorCpus = 1.7,
            "all processes used 1.91 of 2 CPUs (at most 90 %)"),
        spoiled("steal", run -> run.environment = SampleRun.environment(0.08),
            "8 % of the machine's CPU time was stolen (at most 5 %)"),
        spoiled("steady state",
            run -> run.windows.replaceAll(
                w -> SampleRun.window((int) w.startSeconds(), 100_000 + 20_000 * w.startSeconds())),
            "response p50 changed by 52.6 % over the measured windows, Mann-Kendall z = 2.6 (at"
                + " most 20 % where |z| > 2.58)"),
        spoiled("not profiled", run -> run.marks = new Marks("", true),
            "a profiler ran beside it, so it is not to be compared"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("unknown")
  void saysWhichFactIsMissing(String guard, Consumer<SampleRun> spoil, String reason) {
    assertThat(objections(spoil))
        .containsExactly(Map.entry(guard, new Verdict.Unknown(reason)));
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        spoiled("generator lag", run -> run.latencies.remove(Series.LAG),
            "lag or response was not recorded"),
        spoiled("messages per update", run -> run.servers = ServerCounters.UNAVAILABLE,
            "the servers did not count messages, or accepted no update"),
        spoiled("updates seen", run -> run.tap = new TapCounters(0, 0),
            "no update was accepted that the tap could have seen"),
        spoiled("hiccups", run -> run.latencies.remove(Series.HICCUP_GENERATOR),
            "the generator recorded no hiccups"),
        spoiled("steady state", run -> run.windows.subList(6, 8).clear(),
            "4 measured windows; at least 5 are needed to see a trend"),
        spoiled("environment", run -> {
          run.loopback = Loopback.UNAVAILABLE;
          run.commands = List.<Command>of();
        }, "unavailable: command lines, loopback round trip"));
  }

  @Test
  void aPauseOfTheHerdsCollectorIsMeasuredAndNotHeldAgainstTheMachine() {
    assertThat(objections(run -> {
      run.latencies.put(Series.HICCUP_HERD, SampleRun.latency(5e6));
      run.gc = GcPauses.of(1, 58, 58);
    })).isEmpty();
  }

  @Test
  void aRareLagThatPacingItselfCostsPassesUnderAFastResponse() {
    assertThat(objections(run -> {
      run.latencies.put(Series.LAG, rarelyLate(140_000));
      run.latencies.put(Series.response("IAMAT"), SampleRun.latency(60_000));
    })).isEmpty();
  }

  private static Latency rarelyLate(long p99Nanos) {
    return new Latency(20_000, 9_000, 2_000, 5_000, 20_000, p99Nanos, 2 * p99Nanos, 3 * p99Nanos);
  }

  @Test
  void aSlopeThatIsSureButSmallAndOneThatIsLargeButUnsureAreBothSteady() {
    assertThat(objections(run -> run.windows.replaceAll(
        w -> SampleRun.window((int) w.startSeconds(), 180_000 + 500 * w.startSeconds()))))
        .isEmpty();
    assertThat(objections(run -> run.windows.replaceAll(w -> SampleRun.window(
        (int) w.startSeconds(), w.startSeconds() % 2 == 0 ? 100_000 : 300_000))))
        .isEmpty();
  }

  @Test
  void theFloodsFormulaKnowsBothRulesAndTheTap() {
    var run = new SampleRun();
    assertThat(run.herd.messagesPerUpdate()).isEqualTo(9);
    assertThat(new Herd("ucla-2023", 5, 6, false, 2, 0).messagesPerUpdate())
        .isEqualTo(12);
    assertThat(new Herd("line:1", 1, 0, true, 0, 0).messagesPerUpdate())
        .isZero();
  }

  private static List<Map.Entry<String, Verdict>> objections(Consumer<SampleRun> spoil) {
    var sample = new SampleRun();
    spoil.accept(sample);
    RunResult run = sample.build();
    return Judge.standard().rulings(run).stream()
        .filter(ruling -> !(ruling.verdict() instanceof Verdict.Valid))
        .map(ruling -> Map.entry(ruling.guard(), ruling.verdict()))
        .toList();
  }

  private static Requests done(long inWindow) {
    return new Requests(20_000, 20_000, 20_000, inWindow, 0, Map.of());
  }

  private static Arguments spoiled(String guard, Consumer<SampleRun> spoil, String reason) {
    return Arguments.of(guard, spoil, reason);
  }
}
