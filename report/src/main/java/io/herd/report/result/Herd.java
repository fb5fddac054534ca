package io.herd.report.result;

/**
 * The herd under test, as far as the formulas need it.
 *
 * @param topology its name, e.g. {@code ucla-2023}
 * @param servers V, the number of servers
 * @param links E, the number of undirected links
 * @param senderExclusion whether a flood skips the neighbour it came from
 * @param hops links between the server that probes are sent to and the tap's server
 * @param taps how many taps joined as one more neighbour
 */
public record Herd(
    String topology, int servers, int links, boolean senderExclusion, int hops, int taps) {
  public Herd {
    Require.text("herd.topology", topology);
    Require.notNegative("herd.links", links);
    Require.notNegative("herd.hops", hops);
    Require.notNegative("herd.taps", taps);
    if (servers < 1) {
      throw new IllegalArgumentException("herd.servers is " + servers + "; it must be at least 1");
    }
  }

  /**
   * AT messages that one accepted update costs: {@code 2E-(V-1)} with sender exclusion, {@code 2E}
   * without, and one for each tap, which sends nothing on.
   */
  public int messagesPerUpdate() {
    return 2 * links - (senderExclusion ? servers - 1 : 0) + taps;
  }
}
