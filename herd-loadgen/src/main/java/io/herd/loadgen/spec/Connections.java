package io.herd.loadgen.spec;

/**
 * How the load is carried.
 *
 * @param count connections in all, spread over the targets in turn
 * @param burst successive requests that go to one connection before the next has its turn
 * @param inFlightCap unanswered requests of one connection from which on requests are not sent but
 *     counted; such a run is not valid
 * @param loops event loop threads
 */
public record Connections(int count, int burst, int inFlightCap, int loops) {
  public Connections {
    BadInput.unless(count > 0, "connections.count " + count + " is below 1");
    BadInput.unless(burst > 0, "connections.burst " + burst + " is below 1");
    BadInput.unless(inFlightCap > 0, "connections.inFlightCap " + inFlightCap + " is below 1");
    BadInput.unless(loops > 0 && loops <= count,
        "connections.loops " + loops + " is not between 1 and connections.count " + count);
  }
}
