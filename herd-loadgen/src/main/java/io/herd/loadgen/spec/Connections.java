package io.herd.loadgen.spec;

import java.util.List;

/**
 * How the load is carried.
 *
 * @param count connections in all, spread over the targets in turn; with one connection for each
 *     command, so many lanes of clients
 * @param burst successive requests that go to one connection before the next has its turn
 * @param inFlightCap unanswered requests of one connection from which on requests are not sent but
 *     counted; such a run is not valid
 * @param loops event loop threads
 * @param idle connections besides, that are opened, kept and never used
 * @param perCommand whether each command has a connection of its own: connect, ask, close
 * @param style how lines end and whether the output is closed behind them: {@code lf}, {@code
 *     crlf}, {@code lf-fin}, {@code crlf-fin}, or {@code auto} to find out
 */
public record Connections(
    int count,
    int burst,
    int inFlightCap,
    int loops,
    int idle,
    boolean perCommand,
    String style) {
  /** The style that is found out by asking each target. */
  public static final String AUTO = "auto";

  private static final List<String> STYLES = List.of("lf", "crlf", "lf-fin", "crlf-fin", AUTO);

  public Connections {
    BadInput.unless(count > 0, "connections.count " + count + " is below 1");
    BadInput.unless(burst > 0, "connections.burst " + burst + " is below 1");
    BadInput.unless(inFlightCap > 0, "connections.inFlightCap " + inFlightCap + " is below 1");
    BadInput.unless(loops > 0 && loops <= count,
        "connections.loops " + loops + " is not between 1 and connections.count " + count);
    BadInput.unless(idle >= 0, "connections.idle " + idle + " is below 0");
    BadInput.unless(STYLES.contains(style),
        "connections.style \"" + style + "\" is no client style; choose one of " + STYLES);
  }

  /** Kept connections with lines that end in LF, and no idle ones. */
  public Connections(int count, int burst, int inFlightCap, int loops) {
    this(count, burst, inFlightCap, loops, 0, false, "lf");
  }

  /** The same in another style, with or without a connection for each command. */
  public Connections styled(String other, boolean each) {
    return new Connections(count, burst, inFlightCap, loops, idle, each, other);
  }

  /** Whether each command has a connection of its own, because it is wanted or the style asks. */
  public boolean oneEach() {
    return perCommand || style.endsWith("-fin");
  }
}
