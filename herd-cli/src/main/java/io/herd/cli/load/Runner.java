package io.herd.cli.load;

import io.herd.cli.load.result.WindowsCsv;
import io.herd.loadgen.LoadGenerator;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs loads in this process, shows them while they last and leaves each one's files in a folder.
 *
 * @param columns of the terminal, on which progress is written over itself; 0 for a pipe
 */
record Runner(CtrlC ctrlC, PrintWriter err, int columns) {
  /** Blocks until the run is over or a signal has ended it; {@code title} leads its progress. */
  LoadOutcome run(LoadSpec spec, Path folder, String title)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (HistogramLog log = new HistogramLog(folder);
        LoadProgress progress = new LoadProgress(spec, log, err, columns, title)) {
      LoadGenerator generator = new LoadGenerator(progress);
      ctrlC.stops(generator::stop);
      LoadOutcome outcome = generator.run(spec);
      log.ended(outcome);
      OutcomeFile.write(outcome, folder);
      WindowsCsv.write(outcome, folder);
      return outcome;
    } catch (BadInput e) {
      Files.deleteIfExists(folder.resolve(HistogramLog.NAME));
      Files.deleteIfExists(folder);
      throw e;
    }
  }
}
