package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.experiment.plan.Experiment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsPlanTest {
  private static ClaimsPlan plan(List<Claim> claims, long minutes) {
    return ClaimsPlan.of(claims, Optional.of(Duration.ofMinutes(minutes)), Path.of("."));
  }

  @Test
  void fitsIntoItsBudget() {
    for (long minutes : List.of(8, 10, 20, 60)) {
      assertThat(plan(ClaimBook.all(), minutes).about())
          .isLessThanOrEqualTo(Duration.ofMinutes(minutes));
    }
  }

  @Test
  void nothingRunsWithFewerBlocksThanAnIntervalTakes() {
    assertThat(plan(ClaimBook.all(), 20).blocks().values())
        .allMatch(blocks -> blocks >= ClaimsPlan.LEAST_BLOCKS);
  }

  @Test
  void moreTimeGivesMoreBlocksAndLeavesNothingOut() {
    ClaimsPlan little = plan(ClaimBook.all(), 10);
    ClaimsPlan much = plan(ClaimBook.all(), 180);
    assertThat(little.left()).isNotEmpty();
    assertThat(much.left()).isEmpty();
    little.blocks().forEach(
        (experiment, blocks) -> assertThat(much.blocks().get(experiment)).isGreaterThan(blocks));
  }

  @Test
  void anExperimentRunsOnceForAllClaimsThatNeedIt() {
    List<Claim> claims = ClaimBook.named(List.of("timestamp", "echo-back"));
    ClaimsPlan plan = plan(claims, 10);
    assertThat(plan.blocks().keySet()).extracting(Experiment::name).containsExactly("flooding");
    assertThat(plan.claimsOf("flooding")).containsExactly("timestamp", "echo-back");
  }

  @Test
  void whatOnlyAddsToClaimsComesAfterWhatTheyNeed() {
    Claim claim = new Claim("x", "s", "sentence", "rule", List.of("hand-off"), List.of(),
        List.of(new Extra("links", "netty-epoll", 0), new Extra("stall", "nosuch", 0)),
        List.of(), "", 0);
    assertThat(plan(List.of(claim), 10).blocks().keySet()).extracting(Experiment::name)
        .containsExactly("hand-off", "links");
    ClaimsPlan little = plan(List.of(claim), 2);
    assertThat(little.blocks().keySet()).extracting(Experiment::name).containsExactly("hand-off");
    assertThat(little.left()).extracting(Experiment::name).containsExactly("links");
    assertThat(little.claimsOf("links")).containsExactly("x");
  }

  @Test
  void whatCannotRunTakesNoTime() {
    assertThat(plan(ClaimBook.named(List.of("same-location")), 10).about())
        .isEqualTo(Duration.ZERO);
  }
}
