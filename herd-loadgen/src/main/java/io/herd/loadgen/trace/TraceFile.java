package io.herd.loadgen.trace;

import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a recording by the ending of its file's name. */
public final class TraceFile {
  private TraceFile() {}

  /** Reads {@code .csv} or {@code .gpx}; {@link BadInput} names file and line of what is wrong. */
  public static Trace read(Path file) {
    BadInput.unless(Files.isRegularFile(file), file + ": there is no such file");
    try {
      return new Trace(fixes(file));
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage());
    } catch (BadInput e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(file.toString()) ? e : new BadInput(file + ": " + message);
    }
  }

  private static List<Fix> fixes(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gpx")) {
      return GpxTrace.read(file);
    }
    BadInput.unless(name.endsWith(".csv"), "neither .csv nor .gpx; rename it to what it is");
    return CsvTrace.read(file);
  }
}
