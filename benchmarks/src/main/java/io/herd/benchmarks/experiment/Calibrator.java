package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.node.process.ChildJvm;
import io.herd.node.process.Scheduling;
import io.herd.report.result.Loopback;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Has the machine, the generator and the stub measured, each in the process form that the trials
 * use.
 */
final class Calibrator {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Calibrator() {}

  /** Blocks for some seconds. Writes its logs into the folder. */
  static Calibration measure(boolean fastStub, Path folder) throws IOException {
    Redirect log = Redirect.to(folder.resolve("calibration.err").toFile());
    Loopback loopback = loopback(log);
    try (StubJvm stub = StubJvm.start("0", fastStub, folder);
        ChildJvm jvm =
            ChildJvm.start(
                "the calibration",
                List.of(
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    CalibrateMain.class.getName(),
                    stub.url().toString()),
                log,
                PATIENCE)) {
      JsonNode figures = new JsonMapper().readTree(jvm.ready());
      return new Calibration(
          loopback,
          figures.path("generatorPerSecond").asDouble(),
          figures.path("stubPerSecond").asDouble());
    }
  }

  private static Loopback loopback(Redirect log) throws IOException {
    List<String> words = List.of("-XX:+UseSerialGC", LoopbackMain.class.getName());
    try (ChildJvm jvm = ChildJvm.start(
        "the ping-pong", Scheduling.ONE_CORE, words, log, PATIENCE, _ -> {})) {
      JsonNode figures = new JsonMapper().readTree(jvm.ready());
      return Loopback.of(LoopbackMain.BYTES, figures.path("p50Nanos").asDouble(),
          figures.path("p99Nanos").asDouble());
    }
  }
}
