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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which herd is checked, if it runs already. */
final class TargetFlags {
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

  /** One line only: a herd that is up does not end its output. */
  private static String read(String source) throws IOException {
    if (!source.equals("-")) {
      BadInput.unless(Files.isReadable(Path.of(source)),
          "there is no file " + source + "; write there what herd up --json prints");
      return Files.readString(Path.of(source));
    }
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var line = in.readLine();
    BadInput.unless(line != null,
        "standard input is empty; give it the line that herd up --json prints");
    return String.valueOf(line);
  }
}
