package io.herd.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.loadgen.check.HerdLine;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.BadInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which herd is checked, if it runs already. */
final class TargetFlags {
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long POLL_NANOS = 50_000_000;

  @Option(names = "--targets", split = ",", paramLabel = "NAME=HOST:PORT",
      description = "Client ports of the herd's servers; without a name it is found out.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--herd", paramLabel = "FILE",
      description = "The line that herd up --json prints, from a file or from standard input (-).")
  private @Nullable String herd;

  boolean areGiven() {
    return !targets.isEmpty() || herd != null;
  }

  /** What is known of the herd. */
  HerdLine line() throws IOException {
    BadInput.unless(targets.isEmpty() || herd == null,
        "--targets and --herd both name servers; give one of them");
    if (herd != null) {
      return HerdLine.parse(read(herd), "--herd " + herd);
    }
    return new HerdLine(
        targets.stream().map(NamedTarget::parse).toList(), Map.of(), Set.of(), "");
  }

  /** A herd that was started a moment ago writes its line when all its servers are ready. */
  private static String whenWritten(Path file) throws IOException {
    long patience = System.nanoTime() + PATIENCE_NANOS;
    while (Files.size(file) == 0 && System.nanoTime() < patience) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    BadInput.unless(Files.size(file) > 0, file + " has been empty for 20 s; write there what"
        + " herd up --json prints, and look whether the herd has started");
    return Files.readString(file);
  }

  /** One line only: a herd that is up does not end its output. */
  private static String read(String source) throws IOException {
    if (!source.equals("-")) {
      BadInput.unless(Files.isReadable(Path.of(source)),
          "there is no file " + source + "; write there what herd up --json prints");
      return whenWritten(Path.of(source));
    }
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var line = in.readLine();
    BadInput.unless(line != null,
        "standard input is empty; give it the line that herd up --json prints");
    return String.valueOf(line);
  }
}
