package io.herd.node;

import io.herd.node.file.HerdFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Servers of a herd file in a JVM of their own. Prints one line of JSON, a {@link Ready}, when they
 * listen and are linked among themselves, and runs until a signal, {@code POST /stop}, or with
 * {@code --until-eof} the end of standard input. A mistake is one line on standard error and exit
 * code 2.
 */
public final class HerdMain {
  private static final String USAGE =
      "options: --config herd.json, --name Clark (for each server, default all), "
          + "--transport netty (in place of the file's), --until-eof";
  private static final int BAD_USAGE = 2;

  private final List<String> arguments;

  private HerdMain(List<String> arguments) {
    this.arguments = new ArrayList<>(arguments);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    // A transport's library may leave threads behind that would keep the process.
    System.exit(run(List.of(arguments), System.in, System.out, System.err));
  }

  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      new HerdMain(arguments).serve(in, out);
      return 0;
    } catch (IllegalArgumentException | IOException e) {
      err.println("herd: " + e.getMessage());
      return BAD_USAGE;
    }
  }

  private void serve(InputStream in, PrintStream out) throws IOException, InterruptedException {
    boolean untilEof = arguments.remove("--until-eof");
    var names = values("--name");
    var file = HerdFile.read(Path.of(values("--config").stream().findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--config is missing; " + USAGE))));
    for (var transport : values("--transport")) {
      file = file.withTransport(transport);
    }
    if (!arguments.isEmpty()) {
      throw new IllegalArgumentException("unknown option " + arguments.getFirst() + "; " + USAGE);
    }
    try (var lifetime = new Lifetime(Runtime.getRuntime()::halt)) {
      if (untilEof) {
        lifetime.untilEndOf(in);
      }
      serve(file, names.isEmpty() ? file.graph().servers() : names, lifetime, out);
    }
  }

  private static void serve(HerdFile file, List<String> names, Lifetime lifetime, PrintStream out)
      throws IOException, InterruptedException {
    var wiring = Wiring.of(file.places()).withOnStop(lifetime::stop);
    try (var herd = RunningHerd.start(file, names, wiring)) {
      out.println(Ready.of(herd).toJson());
      out.flush();
      lifetime.await();
    }
  }

  /** Takes every occurrence of an option and its value away. */
  private List<String> values(String option) {
    var values = new ArrayList<String>();
    for (int at = arguments.indexOf(option); at >= 0; at = arguments.indexOf(option)) {
      arguments.remove(at);
      if (at == arguments.size()) {
        throw new IllegalArgumentException(option + " needs a value; " + USAGE);
      }
      values.add(arguments.remove(at));
    }
    return values;
  }
}
