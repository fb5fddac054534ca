package io.herd.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.cli.HerdCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SimCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String arguments) {
    return HerdCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(arguments.split(" "));
  }

  @Test
  void aCampaignThatWasNotEverywhereSaysNothing() {
    assertThat(run("sim --seeds 3 --updates 60 --json")).isEqualTo(2);
    assertThat(out.toString()).contains("\"verdict\" : \"unknown\"", "\"seeds\" : 3",
        "\"violations\" : [ ]", "\"stale-iamat\" : ");
    assertThat(err.toString()).contains("[3/3]", "0 violations");
  }

  @Test
  void oneSeedIsToldInFull() {
    assertThat(run("sim --seed 4 --updates 20 --trace")).isNotEqualTo(1);
    assertThat(out.toString()).contains(" starts\n", " says: IAMAT ", "every invariant held");
  }

  @Test
  void aTraceIsOfOneSeed() {
    assertThat(run("sim --trace")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(
        "herd sim: --trace tells of one seed; say which by --seed N\n");
  }

  @Test
  void oneLargeHerdIsHeldAgainstTheFormula() {
    assertThat(run("sim --topology random-regular:4 --servers 500 --updates 2")).isZero();
    assertThat(out.toString()).contains("1,501").doesNotContain("differ");
  }

  @Test
  void theCostOfEveryShapeIsHeldAgainstTheFormulas() {
    assertThat(run("sim curves --max-servers 50")).isZero();
    assertThat(out.toString()).contains("line ", "ring ", "star ", "tree-4 ", "grid ", "mesh ",
        "random-regular:4 ", "small-world:4,0.1 ");
    assertThat(out.toString().lines().filter(line -> line.endsWith(" hold"))).hasSize(16);
  }

  @Test
  void theBarsOfTheBroadcastChallengeAreMet() {
    assertThat(run("sim broadcast")).isZero();
    assertThat(out.toString()).contains("6 of 6 checks passed.");
  }

  @Test
  void aResyncByDigestEndsAtTheSameMapForLess() {
    assertThat(run("sim resync --clients 5000 --differing 10 --json")).isZero();
    assertThat(out.toString()).contains("\"method\":\"full\"", "\"method\":\"digest\"");
  }

  @Test
  void strategiesMeetTheSameLosses() {
    assertThat(run("sim strategies --only flood,flood+resync --kind break --loss 10")).isZero();
    assertThat(out.toString()).contains("break 10 %", "flood+resync").doesNotContain("plumtree");
  }

  @Test
  void aStrategyThatThereIsNotIsAnsweredWithThoseThereAre() {
    assertThat(run("sim strategies --only gossip")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("gossip", "push-pull");
  }
}
