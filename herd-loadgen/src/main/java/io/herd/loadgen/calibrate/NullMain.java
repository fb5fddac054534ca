package io.herd.loadgen.calibrate;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A null server in a JVM of its own, {@code NullMain [name]}: prints {@code {"port": ...}} and
 * serves until standard input ends.
 */
public final class NullMain {
  private NullMain() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/herd/loadgen/loadgen-logback.xml");
    }
    try (NullServer server = new NullServer(arguments.length > 0 ? arguments[0] : "Null", 0)) {
      System.out.println("{\"port\": " + server.port() + "}");
      System.out.flush();
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
