package io.herd.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.SpecFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationsTest {
  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void whatIsMeasuredIsKeptAndShown() throws Exception {
    Calibrations calibrations = new Calibrations(folder.resolve("new").resolve("it.json"));
    assertThat(calibrations.read()).isEmpty();
    new CalibrateRun(calibrations, new PrintWriter(out), new PrintWriter(new StringWriter()))
        .run(Duration.ofMillis(200));
    Ceilings ceilings = calibrations.read().orElseThrow();
    assertThat(ceilings.onePerSecond()).isPositive();
    assertThat(ceilings.perSecond(SpecFile.parse("{\"targets\": [\"a:1\"]}")))
        .isEqualTo(ceilings.onePerSecond());
    assertThat(ceilings.perSecond(SpecFile.parse("""
        {"targets": ["a:1"], "pace": {"kind": "closed", "inFlight": 2}}""")))
        .isEqualTo(ceilings.pipelinedPerSecond()).isPositive();
    assertThat(ceilings.connections()).isPositive();
    assertThat(out.toString()).contains("closed, 50 connections x 16",
        "kept in " + calibrations.file());
  }

  @Test
  void anotherFileIsRefusedInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("it.json"), "{\"other\": 1}");
    assertThatThrownBy(() -> new Calibrations(file).read()).isInstanceOf(BadInput.class)
        .hasMessageStartingWith(file + ": no calibration").hasMessageNotContaining("\n");
  }

  @Test
  void eachMachineHasAFileOfItsOwn() {
    assertThat(Calibrations.ofThisMachine().file().toString())
        .matches(".*herd.calibration-[0-9a-f]{8}\\.json");
  }
}
