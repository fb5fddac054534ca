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
}
