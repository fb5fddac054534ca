package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.benchmarks.claims.probe.ProbeList;
import io.herd.benchmarks.experiment.plan.ExperimentFile;
import io.herd.benchmarks.system.Systems;
import io.herd.report.claim.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    Claim claim = new Claim("x", "s", "sentence", "rule", List.of(), List.of(), List.of(),
        List.of(), "a quantum computer", 0);
    assertThat(claim.state()).isEqualTo("not run: needs a quantum computer");
  }

  @Test
  void whatIsNotInstalledIsNamedAndBreaksNothing() {
    Claim claim = new Claim("x", "s", "sentence", "rule", List.of("peers"), List.of(), List.of(),
        List.of("nosuch", "peers/nosuch"), "", 0);
    assertThat(claim.isRunnable()).isFalse();
    assertThat(claim.state()).isEqualTo("not run: needs herd-nosuch");
    assertThat(new Extra("peers", "peers/nosuch", 0).missing())
        .hasValueSatisfying(why -> assertThat(why).startsWith("there is no peer.json in"));
    assertThat(new Verdicts(new Evidence(Map.of(), Map.of()), Map.of()).of(claim).finding())
        .isEqualTo(Finding.NOT_RUN);
  }

  @Test
  void whatAddsToAClaimExistsAndSaysWhatItNeeds() {
    assertThat(ClaimBook.all()).flatExtracting(Claim::also).isNotEmpty().allSatisfy(extra -> {
      assertThat(ExperimentFile.SHIPPED).contains(extra.experiment());
      assertThat(Systems.find(extra.system()).name()).isEqualTo(extra.system());
    });
    assertThat(new Extra("peers", "threads-platform", 10_000).missing())
        .hasValueSatisfying(why -> assertThat(why).startsWith("needs 10000 cores, and here are "));
  }

  @Test
  void anUnknownClaimIsNamedWithThoseThatThereAre() {
    assertThatThrownBy(() -> ClaimBook.named(List.of("stall", "stahl")))
        .hasMessageStartingWith("there is no claim 'stahl'; there are propagation, ");
  }
}
