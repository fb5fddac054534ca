package io.herd.cli;

import io.herd.core.topology.Topology;
import io.herd.node.Ready;
import java.nio.file.Path;

/** What {@code herd up} shows when the herd is there. */
record Welcome(
    Ready ready, Topology topology, String runsOn, String limits, String places, String doors,
    Path folder) {
  /** In front of the lines behind a first one with a label. */
  static final String INDENT = " ".repeat(8);

  private static final String ROW = "%-12s %7s %10s %7s %8s  %s%n";

  String text() {
    var text = new StringBuilder();
    text.append(String.format("%d server%s, topology %s, %s%n%n",
        ready.servers().size(), ready.servers().size() == 1 ? "" : "s", topology.name(),
        runsOn));
    text.append(String.format(
        ROW, "server", "clients", "neighbours", "admin", "pid", "linked with"));
    for (var server : ready.servers()) {
      text.append(String.format(ROW, server.name(), server.port(), server.peerPort(),
          server.adminPort() < 0 ? "-" : server.adminPort(), server.pid(),
          String.join(", ", topology.neighbours(server.name()))));
    }
    text.append(String.format("%nLimits: %sPlaces: %s%nPeers:  %s%nFiles:  %s%n", limits, places,
        doors, folder));
    return text.append(invitation()).toString();
  }

  /** Lines to paste: a position told to one server and asked from the one farthest from it. */
  private String invitation() {
    var first = ready.servers().getFirst();
    var far = ready.server(topology.farthestFrom(first.name()));
    return String.format("""

        Try it in another terminal:
          printf "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 $(date +%%s)\\n" \
        | nc -q1 127.0.0.1 %d
          printf 'WHATSAT kiwi.cs.ucla.edu 10 5\\n' | nc -q1 127.0.0.1 %d
        Ctrl-C ends it.
        """, first.port(), far.port());
  }
}
