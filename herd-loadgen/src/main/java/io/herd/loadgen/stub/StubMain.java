package io.herd.loadgen.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * A stub in a JVM of its own. Prints one line of JSON when it is ready, {@code {"port": ..., "url":
 * ..., "pid": ...}}, and serves until it is killed, or until standard input ends with {@code
 * --until-eof}. A mistake is one line on standard error and exit code 2.
 */
public final class StubMain {
  private static final int BAD_USAGE = 2;

  private StubMain() {}

  /** Runs it; {@code --help} names the options. */
  public static void main(String[] arguments) throws InterruptedException {
    quiet();
    int code = run(List.of(arguments), System.in, System.out, System.err);
    // Jetty and Netty leave threads behind that would keep the process.
    System.exit(code);
  }

  /** Logs warnings only, to standard error: the one line must stand alone. */
  private static void quiet() {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/herd/loadgen/stub/stub-logback.xml");
    }
  }

  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (arguments.contains("--help")) {
      out.println(StubOptions.USAGE);
      return 0;
    }
    try {
      serve(StubOptions.parse(arguments), in, out);
      return 0;
    } catch (IllegalArgumentException | IllegalStateException | IOException e) {
      err.println("stub: " + e.getMessage());
      return BAD_USAGE;
    }
  }

  private static void serve(StubOptions options, InputStream in, PrintStream out)
      throws IOException, InterruptedException {
    try (var stub = options.start()) {
      out.printf("{\"port\": %d, \"url\": \"%s\", \"pid\": %d}%n",
          stub.port(), stub.url(), ProcessHandle.current().pid());
      out.flush();
      if (options.untilEof()) {
        in.transferTo(OutputStream.nullOutputStream());
      } else {
        Thread.currentThread().join();
      }
    }
  }
}
