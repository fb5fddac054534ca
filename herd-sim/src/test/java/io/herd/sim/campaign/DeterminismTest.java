package io.herd.sim.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.sim.plan.Planner;
import io.herd.sim.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I11: a seed means the same wherever and whenever it runs. */
class DeterminismTest {
  @Test
  void aCampaignHasOneHashInThisJvmAndInAnother() throws IOException, InterruptedException {
    String here = HashMain.hash(2);
    assertThat(HashMain.hash(1)).isEqualTo(here);
    assertThat(elsewhere()).isEqualTo(here);
  }

  @Test
  void otherSeedsHaveOtherHashes() {
    assertThat(Run.of(Planner.plan(1, 100)).hash())
        .isNotEqualTo(Run.of(Planner.plan(2, 100)).hash());
  }

  @Test
  void aTraceChangesNothingAndTellsTheSameEachTime() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    long hash = Run.of(Planner.plan(3, 100), (at, where, what) -> first.add(at + where + what))
        .hash();
    Run.of(Planner.plan(3, 100), (at, where, what) -> second.add(at + where + what));
    assertThat(Run.of(Planner.plan(3, 100)).hash()).isEqualTo(hash);
    assertThat(second).isEqualTo(first).isNotEmpty();
  }

  /** Another JVM with another collector and another compiler. */
  private static String elsewhere() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), HashMain.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
