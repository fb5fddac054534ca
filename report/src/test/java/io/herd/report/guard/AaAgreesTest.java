package io.herd.report.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import io.herd.report.sample.SampleRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AaAgreesTest {
  private static final AaPair PAIR = new AaPair("a", "a again");

  @Test
  void copiesThatDifferByNoiseAgree() {
    var random = new SplittableRandom(5);
    var alarms = IntStream.range(0, 300)
        .filter(_ -> check(campaign(random, 6, 1)) instanceof Verdict.Invalid)
        .count();
    assertThat(alarms).isLessThan(300 * 5 / 100);
  }

  @Test
  void copiesThatDifferByMoreMakeTheCampaignInvalid() {
    assertThat(check(campaign(new SplittableRandom(5), 6, 1.5)))
        .isInstanceOf(Verdict.Invalid.class)
        .extracting(Verdict::reason).asString()
        .matches("two copies of a differ in CPU per request, by a factor of 1\\.\\d+ to 1\\.\\d+");
  }

  @Test
  void tooFewBlocksOrNoPairLeaveItUnknown() {
    assertThat(check(campaign(new SplittableRandom(5), 2, 1))).isEqualTo(new Verdict.Unknown(
        "fewer than 3 blocks have a usable run of both copies of a"));
    var alone = campaign(new SplittableRandom(5), 6, 1);
    assertThat(check(Campaign.of("id", "compare", Instant.EPOCH, List.of(), "a", AaPair.NONE,
        alone.arms(), Map.of(), alone.runs()))).isEqualTo(new Verdict.Unknown(
            "no arm ran twice, so the noise is not known"));
  }

  private static Verdict check(Campaign campaign) {
    return new AaAgrees().check(campaign);
  }

  private static Campaign campaign(SplittableRandom random, int blocks, double factor) {
    var arms = List.of(Arm.named("a", "a"), Arm.named("a again", "a"));
    var runs = new ArrayList<RunResult>();
    for (var block = 0; block < blocks; block++) {
      runs.add(run(arms.getFirst(), block, 50 * Math.exp(random.nextGaussian(0, 0.03))));
      runs.add(run(arms.getLast(), block, 50 * factor * Math.exp(random.nextGaussian(0, 0.03))));
    }
    return Campaign.of("id", "compare", Instant.EPOCH, List.of(), "a", PAIR, arms, Map.of(), runs);
  }

  private static RunResult run(Arm arm, int block, double cpuMicros) {
    var run = new SampleRun();
    run.id = arm.name() + block;
    run.arm = arm;
    run.block = block;
    run.cpuMicros = cpuMicros;
    return run.build();
  }
}
