package io.herd.sim.strategy;

import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two updates of one client, A and then the newer B at another place, under the rule "if the cache
 * has the same location stored, stop; else store it and send it on". Every message takes one step;
 * those of one step arrive in the order of sending.
 */
final class SameLocationRun {
  private static final int NOBODY = -1;
  private static final char NOTHING = '-';
  private static final char NEWER = 'B';

  private record Message(int from, int to, char update) {}

  private final Graph graph;
  private final boolean senderExclusion;
  private final char[] stored;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private List<Message> underWay = List.of();
  private List<Message> sent = new ArrayList<>();
  private int step;

  SameLocationRun(Graph graph, boolean senderExclusion) {
    this.graph = graph;
    this.senderExclusion = senderExclusion;
    stored = new char[graph.order()];
    Arrays.fill(stored, NOTHING);
  }

  /**
   * Sends A to one server, and so many steps later B to another.
   *
   * @return what went wrong, and nothing if all servers end with B
   */
  Optional<Counterexample> run(String topology, int serverOfA, int serverOfB, int gap) {
    say(serverOfA, 'A');
    for (step = 0; step <= gap || !underWay.isEmpty(); step++) {
      underWay.forEach(this::arrive);
      if (step == gap) {
        say(serverOfB, NEWER);
      }
      underWay = sent;
      sent = new ArrayList<>();
      Integer before = step < gap ? null : seen.putIfAbsent(state(), step);
      if (before != null && !underWay.isEmpty()) {
        lines.add("after step " + step + " all is as it was after step " + before + ", with "
            + underWay.size() + " messages under way: this goes on for ever");
        return Optional.of(new Counterexample(topology, senderExclusion, true, lines));
      }
    }
    return lost(topology);
  }

  private void say(int server, char update) {
    lines.add("step " + step + ": a client reports position " + update + " to S" + server);
    stored[server] = update;
    forward(server, NOBODY, update);
  }

  private void forward(int server, int from, char update) {
    graph.neighbours(server).filter(peer -> peer != from || !senderExclusion)
        .forEach(peer -> sent.add(new Message(server, peer, update)));
  }

  private void arrive(Message message) {
    String what = "step " + step + ": S" + message.to() + " gets " + message.update() + " from S"
        + message.from();
    if (stored[message.to()] == message.update()) {
      lines.add(what + ", has it, stops");
      return;
    }
    lines.add(what + ", has " + (stored[message.to()] == NOTHING ? "nothing"
        : stored[message.to()]) + ", stores " + message.update() + " and sends it on");
    stored[message.to()] = message.update();
    forward(message.to(), message.from(), message.update());
  }

  private String state() {
    return new String(stored) + underWay;
  }

  private Optional<Counterexample> lost(String topology) {
    List<String> losers = IntStream.range(0, stored.length)
        .filter(server -> stored[server] != NEWER).mapToObj(server -> "S" + server).toList();
    if (losers.isEmpty()) {
      return Optional.empty();
    }
    lines.add("nothing is under way any more, and B, the newer one, is lost at "
        + String.join(", ", losers));
    return Optional.of(new Counterexample(topology, senderExclusion, false, lines));
  }
}
