package io.herd.benchmarks.experiment;

import io.herd.report.result.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What all trials of one sitting share: where the project is, what the machine can do, and the seed
 * that everything is drawn by.
 *
 * @param sources the project's folder, for the git commit and the code lines
 * @param calibration of the machine, the generator and the stubs
 * @param environment as it was when the sitting began
 * @param seed of the order of the arms, the positions and the arrival times
 * @param command what was typed, for the results
 */
public record Session(
    Path sources, Calibration calibration, Environment environment, long seed,
    List<String> command) {
  public Session {
    command = List.copyOf(command);
  }

  /**
   * Calibrates; blocks for some seconds.
   *
   * @param folder for the calibration's logs; it exists
   * @param fastStub whether the plain stub is to be calibrated instead of WireMock
   */
  public static Session begin(Path sources, Path folder, boolean fastStub, long seed,
      List<String> command, CampaignListener listener) throws IOException {
    Environment environment = Environment.capture(sources, HerdFlags.COMMON);
    listener.calibrating();
    Calibration calibration = Calibrator.measure(fastStub, folder);
    listener.calibrated(calibration);
    return new Session(sources, calibration, environment, seed, command);
  }
}
