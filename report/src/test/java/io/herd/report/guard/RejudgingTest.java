package io.herd.report.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import io.herd.report.result.Facts;
import io.herd.report.result.Ruling;
import io.herd.report.result.ServerCounters;
import io.herd.report.result.Verdict;
import io.herd.report.sample.SampleRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejudgingTest {
  @Test
  void aLoadIsNotAskedWhatOnlyTheInsideOfAHerdTells() {
    var judged = Rejudging.today(campaign("load"));
    assertThat(judged.rulings()).extracting(Ruling::guard)
        .contains("ran to its end", "generator ceiling", "generator CPU", "losses")
        .doesNotContain("messages per update", "CPU headroom", "A/A");
    assertThat(Rejudging.today(campaign("compare")).rulings()).extracting(Ruling::guard)
        .contains("messages per update", "A/A")
        .doesNotContain("generator ceiling");
  }

  @Test
  void aChangeNamesWhatWasSaidAndWhatIs() {
    var was = Rejudging.today(campaign("compare"));
    assertThat(Rejudging.changes(was, Rejudging.today(was))).isEmpty();
    var other = was.ruled(was.rulings().stream()
        .map(ruling -> ruling.guard().equals("losses")
            ? new Ruling(ruling.subject(), "losses", new Verdict.Invalid("once"))
            : ruling)
        .toList());
    assertThat(Rejudging.changes(other, was)).singleElement().satisfies(change -> {
      assertThat(change.guard()).isEqualTo("losses");
      assertThat(change.was().word()).isEqualTo("INVALID");
      assertThat(change.is().word()).isEqualTo("VALID");
    });
  }

  @Test
  void aGuardThatIsNoLongerAskedIsAChange() {
    var is = Rejudging.today(campaign("compare"));
    var was = new ArrayList<>(is.rulings());
    was.add(new Ruling("r000", "retired", new Verdict.Invalid("once")));
    assertThat(Rejudging.changes(is.ruled(was), is)).singleElement().satisfies(
        change -> assertThat(change.is().reason()).isEqualTo("not asked"));
  }

  private static Campaign campaign(String experiment) {
    var run = new SampleRun();
    run.arm = Arm.named("live herd", Facts.UNAVAILABLE);
    run.servers = ServerCounters.UNAVAILABLE;
    return Campaign.of("id", experiment, Instant.EPOCH, List.of("herd"), "live herd",
        AaPair.NONE, List.of(run.arm), Map.of(), List.of(run.build()));
  }
}
