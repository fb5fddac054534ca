package io.herd.loadgen.stub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a stub process is told.
 *
 * @param host where it listens; loopback unless it runs in a container of its own
 * @param port 0 means any free one
 * @param fast the plain fast stub instead of WireMock
 * @param untilEof to end when standard input does, and so never to outlive the parent
 */
public record StubOptions(
    String host, int port, String latency, boolean fast, boolean untilEof) {

  static final String LOOPBACK = "127.0.0.1";
  static final String USAGE =
      "options: --port N (0), --host ADDRESS (127.0.0.1), "
          + "--latency 0 | 20ms | lognormal:20ms,0.5 (20ms), --fast, --until-eof";
  private static final int MAX_PORT = 65_535;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException in one line, if the port or the latency is not one
   */
  public StubOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port " + port + " is not from 0 to " + MAX_PORT);
    }
    Latency.parse(latency);
  }

  /** A stub on loopback. */
  public StubOptions(int port, String latency, boolean fast, boolean untilEof) {
    this(LOOPBACK, port, latency, fast, untilEof);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException in one line, if an option is unknown or has no value
   */
  public static StubOptions parse(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    var options = new StubOptions(
        value(rest, "--host", LOOPBACK), number(value(rest, "--port", "0")),
        value(rest, "--latency", "20ms"), rest.remove("--fast"), rest.remove("--until-eof"));
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("unknown option " + rest.getFirst() + "; " + USAGE);
    }
    return options;
  }

  private static String value(List<String> rest, String option, String otherwise) {
    int at = rest.indexOf(option);
    if (at < 0) {
      return otherwise;
    }
    if (at + 1 == rest.size()) {
      throw new IllegalArgumentException("option " + option + " needs a value; " + USAGE);
    }
    rest.remove(at);
    return rest.remove(at);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("port '" + text + "' is not a number; " + USAGE, e);
    }
  }

  /** The same as a command line. */
  public List<String> arguments() {
    var arguments = new ArrayList<>(
        Arrays.asList("--port", Integer.toString(port), "--latency", latency));
    if (!host.equals(LOOPBACK)) {
      arguments.addAll(List.of("--host", host));
    }
    if (fast) {
      arguments.add("--fast");
    }
    if (untilEof) {
      arguments.add("--until-eof");
    }
    return List.copyOf(arguments);
  }

  /** Starts such a stub in this JVM. */
  StubServer start() {
    return fast
        ? FastStub.start(host, port, Latency.parse(latency))
        : PlacesStub.start(host, port, Latency.parse(latency));
  }
}
