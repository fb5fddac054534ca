package io.herd.report.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.Verdict;
import io.herd.report.sample.SampleRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArmStandingTest {
  @Test
  void anInvalidRunThatWasRepeatedDoesNoHarm() {
    var standing = standing(run("r0", 0, ArmStandingTest::late),
        run("r1", 0, ArmStandingTest::fine), run("r2", 1, ArmStandingTest::fine));
    assertThat(standing.verdict()).isInstanceOf(Verdict.Valid.class);
    assertThat(standing.usable()).isEqualTo(2);
    assertThat(standing.runs()).isEqualTo(3);
  }

  @Test
  void aBlockWithoutAUsableRunMakesTheArmInvalid() {
    assertThat(standing(run("r0", 0, ArmStandingTest::fine), run("r1", 1, ArmStandingTest::late))
        .verdict())
        .isEqualTo(new Verdict.Invalid(
            "block 1, CPU headroom: the generator used 1.90 of 2 CPUs (at most 90 %)"));
  }

  @Test
  void oneBlockInFourMayBeMissedWhereTheMachineWasToBlame() {
    var runs = new ArrayList<RunResult>();
    IntStream.range(0, 7).forEach(b -> runs.add(run("r" + b, b, ArmStandingTest::fine)));
    runs.add(run("r7", 7, ArmStandingTest::hiccup));
    runs.set(0, run("r0", 0, ArmStandingTest::hiccup));
    assertThat(standing(runs.toArray(RunResult[]::new)).verdict())
        .isInstanceOf(Verdict.Valid.class);
    runs.set(1, run("r1", 1, ArmStandingTest::hiccup));
    assertThat(standing(runs.toArray(RunResult[]::new)).verdict().reason())
        .startsWith("block 0, hiccups: ");
  }

  @Test
  void whatTheArmDidWrongIsNeverExcused() {
    var runs = new ArrayList<RunResult>();
    IntStream.range(0, 8).forEach(b -> runs.add(run("r" + b, b, ArmStandingTest::fine)));
    runs.set(3, run("r3", 3, run -> {
      hiccup(run);
      late(run);
    }));
    assertThat(standing(runs.toArray(RunResult[]::new)).verdict())
        .isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void aMissingFactMakesItUnknownAndTheRunStaysUsable() {
    var standing = standing(run("r0", 0, ArmStandingTest::blind));
    assertThat(standing.verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(standing.usable()).isOne();
  }

  @Test
  void aVoidRunIsNeverUsed() {
    var standing = standing(run("r0", 0, ArmStandingTest::fine).voided("the herd died"));
    assertThat(standing.verdict()).isEqualTo(new Verdict.Invalid("block 0, void: the herd died"));
    assertThat(standing.usable()).isZero();
  }

  @Test
  void anArmThatCouldNotRunDoesNotSpoilTheCampaign() {
    var campaign = campaign(run("r0", 0, ArmStandingTest::fine));
    assertThat(ArmStanding.of(campaign, "netty-io_uring").verdict().reason())
        .isEqualTo("no io_uring here");
    assertThat(ArmStanding.overall(campaign))
        .isEqualTo(new Verdict.Unknown("no arm ran twice, so the noise is not known"));
  }

  @Test
  void theWorstArmDecides() {
    assertThat(ArmStanding.overall(campaign(run("r0", 0, ArmStandingTest::late))))
        .isEqualTo(new Verdict.Invalid("netty-epoll, block 0, CPU headroom: the generator used"
            + " 1.90 of 2 CPUs (at most 90 %)"));
    assertThat(ArmStanding.overall(campaign())).isEqualTo(new Verdict.Unknown("no arm ran"));
  }

  @Test
  void judgingAgainReplacesTheOldRulings() {
    var campaign = campaign(run("r0", 0, ArmStandingTest::fine));
    assertThat(Judge.standard().judge(campaign)).isEqualTo(campaign);
    assertThat(new Judge(List.of(), List.of()).judge(campaign).rulings()).isEmpty();
  }

  private static void fine(SampleRun run) {
    assertThat(run.marks.isVoid()).isFalse();
  }

  private static void late(SampleRun run) {
    run.generatorCpus = 1.9;
  }

  private static void hiccup(SampleRun run) {
    run.latencies.put(Series.HICCUP_STUB, SampleRun.latency(5e6));
  }

  private static void blind(SampleRun run) {
    run.servers = ServerCounters.UNAVAILABLE;
  }

  private static ArmStanding standing(RunResult... runs) {
    return ArmStanding.of(campaign(runs), "netty-epoll");
  }

  private static Campaign campaign(RunResult... runs) {
    var uring = Arm.named("netty-io_uring", "netty-io_uring");
    var epoll = new Arm("netty-epoll", "netty-epoll", OptionalLong.of(412), Map.of());
    return Judge.standard().judge(Campaign.of("id", "compare", Instant.EPOCH, List.of("herd"),
        "netty-epoll", AaPair.NONE, List.of(epoll, uring),
        Map.of("netty-io_uring", "no io_uring here"), Arrays.asList(runs)));
  }

  private static RunResult run(String id, int block, Consumer<SampleRun> spoil) {
    var run = new SampleRun();
    run.id = id;
    run.block = block;
    spoil.accept(run);
    return run.build();
  }
}
