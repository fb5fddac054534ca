package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.calibrate.NullServer;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.stub.StubCeiling;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures the instrument in a JVM of its own, {@code CalibrateMain <stub URL>}, and prints one
 * line of JSON: the generator's ceiling against a null server, and the stub's ceiling.
 */
public final class CalibrateMain {
  private static final int CONNECTIONS = 50;
  private static final int STUB_CALLS = 64;

  private CalibrateMain() {}

  /** Runs it and ends the process. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    double generator = generatorCeiling();
    StubCeiling stub =
        StubCeiling.measure(
            URI.create(arguments[0]), STUB_CALLS, Duration.ofMillis(1_500),
            Duration.ofMillis(1_000));
    System.out.println(
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "generatorPerSecond", generator,
                    "stubPerSecond", stub.repliesPerSecond())));
    System.exit(0); // event loops of the measured parts may linger
  }

  private static double generatorCeiling() throws IOException, InterruptedException {
    try (NullServer server = new NullServer("Null", 0)) {
      Target target = new Target("127.0.0.1", server.port());
      LoadSpec spec =
          new LoadSpec(
              List.of(target),
              new Pace.Closed(1),
              new Phases(1_500, 1_500, 1_000),
              new Connections(CONNECTIONS, 1, 1_000, 1),
              new Mix(0, 10, 5, 0),
              CONNECTIONS,
              1,
              List.of(),
              null,
              500);
      LoadOutcome outcome = new LoadGenerator(LoadListener.NONE).run(spec);
      return outcome.donePerSecond();
    }
  }
}
