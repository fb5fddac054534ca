package io.herd.sim.scale;

import java.util.List;

/**
 * One point of the cost curves: the mean over its updates.
 *
 * @param topology with its numbers
 * @param engine what ran it: {@code core} or {@code compact}
 * @param servers in the graph
 * @param links in the graph
 * @param messages per update
 * @param formula what they should be
 * @param lastMillis the longest time to the last server
 * @param formulaMillis what it should be: eccentricity of that update's origin times delay
 * @param bytes per update
 * @param bytesPerServer heap of a server with its links; 0 where it was not weighed
 * @param problems in which points it differs from the formulas, in words
 */
public record CurvePoint(
    String topology,
    String engine,
    int servers,
    long links,
    double messages,
    long formula,
    long lastMillis,
    long formulaMillis,
    double bytes,
    long bytesPerServer,
    List<String> problems) {
  public CurvePoint {
    problems = List.copyOf(problems);
  }
}
