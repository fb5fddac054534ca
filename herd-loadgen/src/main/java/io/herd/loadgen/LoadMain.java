package io.herd.loadgen;

import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.SpecFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The generator in a JVM of its own: {@code LoadMain <spec.json> <folder>}. Prints a line of JSON
 * when the run starts, one for each interval and one when it has ended; leaves {@value
 * OutcomeFile#NAME} and {@value HistogramLog#NAME} in the folder. Bad input is one line on standard
 * error and exit code 2.
 */
public final class LoadMain {
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private LoadMain() {}

  /** Runs it and ends the process. */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/herd/loadgen/loadgen-logback.xml");
    }
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      BadInput.unless(arguments.size() == 2, "usage: LoadMain <spec.json> <folder>");
      load(SpecFile.read(Path.of(arguments.get(0))), Path.of(arguments.get(1)), out);
      return 0;
    } catch (BadInput e) {
      err.println("load: " + e.getMessage());
      return BAD_USAGE;
    } catch (IOException | RuntimeException e) {
      err.println("load: " + e);
      return FAILED;
    }
  }

  private static void load(LoadSpec spec, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (HistogramLog log = new HistogramLog(folder)) {
      ProgressLines lines = new ProgressLines(spec, log, out);
      LoadOutcome outcome = new LoadGenerator(lines).run(spec);
      log.ended(outcome);
      lines.ended(OutcomeFile.write(outcome, folder));
    }
  }
}
