package io.herd.sim.scale;

import io.herd.core.topology.Graph;
import io.herd.core.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** What a flood has to cost. */
public final class Formulas {
  private Formulas() {}

  /** Messages per update in a connected graph. */
  public static long messages(Graph graph, boolean senderExclusion) {
    return Topology.floodMessages(graph.order(), graph.size(), senderExclusion);
  }

  /** In which points a flood differs from what the formulas say, in words. */
  public static List<String> problems(Flood flood, int servers, long messages, Delay delay) {
    List<String> problems = new ArrayList<>();
    if (flood.reached() != servers) {
      problems.add("stored by " + flood.reached() + " of " + servers + " servers");
    }
    if (flood.messages() != messages) {
      problems.add(flood.messages() + " messages, the formula gives " + messages);
    }
    long due = (long) flood.eccentricity() * delay.meanMillis();
    if (delay instanceof Delay.Fixed && flood.lastMillis() != due) {
      problems.add("the last server had it after " + flood.lastMillis() + " ms, eccentricity times"
          + " delay gives " + due + " ms");
    }
    return problems;
  }
}
