package io.herd.cli.load;

import io.herd.loadgen.calibrate.Ceilings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what a run is judged. */
final class JudgeFlags {
  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description = "The generator's ceilings, as --calibrate keeps them. Default: a file for this"
          + " machine in XDG_CACHE_HOME or ~/.cache, below herd/.")
  private @Nullable Path file;

  @Option(
      names = "--no-calibration",
      description = "Judge without the generator's ceiling; otherwise a run of an uncalibrated"
          + " generator is UNKNOWN.")
  private boolean without;

  Calibrations calibrations() {
    return file == null ? Calibrations.ofThisMachine() : new Calibrations(file);
  }

  boolean asked() {
    return !without;
  }

  Optional<Ceilings> ceilings() throws IOException {
    return without ? Optional.empty() : calibrations().read();
  }
}
