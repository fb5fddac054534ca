package io.herd.sim.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run at scale showed.
 *
 * @param spec what was asked for
 * @param servers in the graph
 * @param links in the graph
 * @param expectedMessages of each update: 2E-(V-1), or 2E without sender exclusion
 * @param floods one for each update
 * @param bytesPerServer heap that a server takes, linked and with an empty cache
 * @param bytesPerServerAfter heap that it takes with the updates stored
 * @param graphSeconds wall time to draw the graph
 * @param startSeconds wall time to start and link the servers
 * @param floodSeconds wall time of the floods
 * @param seconds wall time of everything, with the collections that measure the heap
 */
public record ScaleResult(
    ScaleSpec spec,
    int servers,
    long links,
    long expectedMessages,
    List<Flood> floods,
    long bytesPerServer,
    long bytesPerServerAfter,
    double graphSeconds,
    double startSeconds,
    double floodSeconds,
    double seconds) {

  /** What is not as the formulas say; empty if all of it is. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < floods.size(); i++) {
      for (String problem : Formulas.problems(floods.get(i), servers, expectedMessages,
          spec.delay())) {
        problems.add("update " + i + ": " + problem);
      }
    }
    return problems;
  }
}
