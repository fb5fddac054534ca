package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.experiment.ArmsOf;
import io.herd.benchmarks.experiment.plan.Experiment;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import io.herd.report.claim.Finding;
import io.herd.report.result.AaPair;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static Evidence nothingMeasured() {
    Map<String, Campaign> campaigns = new LinkedHashMap<>();
    for (String name : ExperimentFile.SHIPPED) {
      Experiment experiment = ExperimentFile.shipped(name);
      List<Arm> arms = experiment.cells().stream()
          .flatMap(cell -> new ArmsOf(Path.of(".")).of(cell).stream()).toList();
      campaigns.put(name, Campaign.of(name, name, Instant.EPOCH, List.of("herd"),
          arms.getFirst().name(), AaPair.NONE, arms, Map.of(), List.of()));
    }
    return new Evidence(campaigns, Map.of());
  }

  private static Finding ofProbe(String claim, String probe, Map<String, List<Double>> values) {
    Evidence evidence = new Evidence(Map.of(), Map.of(probe, Samples.of(values)));
    return Rules.of(claim).judge(evidence).finding();
  }

  @Test
  void everyRuleFindsItsArmsAndResolvesNothingWithoutRuns() {
    assertThat(ClaimBook.all())
        .filteredOn(claim -> claim.isRunnable() && claim.probes().isEmpty())
        .hasSizeGreaterThan(10)
        .allSatisfy(claim -> {
          Judgement judgement = Rules.of(claim.id()).judge(nothingMeasured());
          assertThat(judgement.finding()).as(claim.id()).isEqualTo(Finding.NOT_RESOLVED);
          assertThat(judgement.figures()).as(claim.id()).isNotEmpty();
        });
  }

  @Test
  void threadsCostMegabytesOnlyAboveOne() {
    var cheap = Map.of("threads-platform", List.of(30e3, 31e3, 32e3),
        "threads-virtual", List.of(9e3), "netty-epoll", List.of(2e3));
    var dear = Map.of("threads-platform", List.of(3e6, 3.1e6, 3.2e6),
        "threads-virtual", List.of(9e3), "netty-epoll", List.of(2e3));
    assertThat(ofProbe("thread-memory", "idle-memory", cheap)).isEqualTo(Finding.CONTRADICTED);
    assertThat(ofProbe("thread-memory", "idle-memory", dear)).isEqualTo(Finding.CONFIRMED);
  }

  @Test
  void locksCostAboutAnEmptyCallOnlyIfBothKindsDo() {
    var near = Map.of("emptyCall", List.of(2.0, 2.1, 2.0), "monitor", List.of(3.0, 3.1, 3.0),
        "reentrantLock", List.of(3.0, 3.0, 3.1), "compareAndSet", List.of(2.0));
    var far = Map.of("emptyCall", List.of(2.0, 2.1, 2.0), "monitor", List.of(13.0, 13.1, 13.0),
        "reentrantLock", List.of(14.0, 14.0, 14.1), "compareAndSet", List.of(5.0));
    var mixed = Map.of("emptyCall", List.of(2.0, 2.1, 2.0), "monitor", List.of(3.0, 3.1, 3.0),
        "reentrantLock", List.of(14.0, 14.0, 14.1), "compareAndSet", List.of(5.0));
    assertThat(ofProbe("lock-cost", "lock-cost", near)).isEqualTo(Finding.CONFIRMED);
    assertThat(ofProbe("lock-cost", "lock-cost", far)).isEqualTo(Finding.CONTRADICTED);
    assertThat(ofProbe("lock-cost", "lock-cost", mixed)).isEqualTo(Finding.NOT_RESOLVED);
  }

  @Test
  void oneTransportThatKeepsBytesIsEnoughForALeak() {
    assertThat(ofProbe("cycle-leak", "churn-memory",
        Map.of("a", List.of(0.2), "b", List.of(-0.1)))).isEqualTo(Finding.CONTRADICTED);
    assertThat(ofProbe("cycle-leak", "churn-memory",
        Map.of("a", List.of(0.2), "b", List.of(40.0)))).isEqualTo(Finding.CONFIRMED);
    assertThat(ofProbe("cycle-leak", "churn-memory",
        Map.of("a", List.of(0.2), "b", List.of(5.0)))).isEqualTo(Finding.NOT_RESOLVED);
  }

  private static Finding badInput(double typedFails, double untypedFails) {
    return ofProbe("bad-input", "bad-input", Map.of(
        "rows passed, netty", List.of(34.0), "rows failed, netty", List.of(typedFails),
        "rows passed, peers/x", List.of(30.0), "rows failed, peers/x", List.of(untypedFails)));
  }

  @Test
  void typesAreJudgedByServersWithAndWithout() {
    assertThat(badInput(1, 0)).isEqualTo(Finding.CONTRADICTED);
    assertThat(badInput(1, 1)).isEqualTo(Finding.CONTRADICTED);
    assertThat(badInput(0, 0)).isEqualTo(Finding.CONTRADICTED);
    assertThat(badInput(0, 2)).isEqualTo(Finding.CONFIRMED);
    assertThat(ofProbe("bad-input", "bad-input",
        Map.of("rows passed, x", List.of(35.0), "rows failed, x", List.of(0.0))))
        .isEqualTo(Finding.NOT_RESOLVED);
  }
}
