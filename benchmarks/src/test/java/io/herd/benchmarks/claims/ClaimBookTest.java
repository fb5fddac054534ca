package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.benchmarks.claims.probe.ProbeList;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimBookTest {
  @Test
  void everyClaimThatCanRunHasItsEvidenceAndARule() {
    assertThat(ClaimBook.all()).filteredOn(Claim::isRunnable).isNotEmpty().allSatisfy(claim -> {
      assertThat(Rules.of(claim.id())).isNotNull();
      assertThat(claim.experiments().size() + claim.probes().size()).isPositive();
      claim.experiments()
          .forEach(name -> assertThat(ExperimentFile.shipped(name).cells()).hasSizeGreaterThan(1));
      claim.probes()
          .forEach(name -> assertThat(ProbeList.named(name, Path.of(".")).name()).isEqualTo(name));
    });
  }

  @Test
  void idsAreUniqueAndEveryRuleIsWrittenDown() {
    assertThat(ClaimBook.all()).extracting(Claim::id).doesNotHaveDuplicates();
    assertThat(ClaimBook.all()).allSatisfy(claim -> {
      assertThat(claim.rule()).isNotBlank();
      assertThat(claim.sentence()).isNotBlank();
      assertThat(claim.source()).isNotBlank();
    });
  }

  @Test
  void whatNeedsAnotherSystemSaysSo() {
    assertThat(ClaimBook.named(List.of("node-same")).getFirst().state())
        .isEqualTo("not run: needs peers/node");
  }

  @Test
  void anUnknownClaimIsNamedWithThoseThatThereAre() {
    assertThatThrownBy(() -> ClaimBook.named(List.of("stall", "stahl")))
        .hasMessageStartingWith("there is no claim 'stahl'; there are propagation, ");
  }
}
