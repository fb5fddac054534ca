package io.herd.sim.strategy;

import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Carries packets between neighbours, loses some, and counts all that were sent. */
final class Links {
  /** From a break to the first dial; a hello there and back comes on top. */
  private static final int REDIAL_MILLIS = 100;

  private final Agenda agenda;
  private final Loss loss;
  private final int delayMillis;
  private final SplittableRandom random;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Long, Link> links = new HashMap<>();
  private final int order;
  private BitSet side = new BitSet();
  private boolean parted;
  private final Traffic traffic = new Traffic();

  private static final class Link {
    private final int a;
    private final int b;
    private boolean up = true;
    private int connection;

    Link(int a, int b) {
      this.a = a;
      this.b = b;
    }
  }

  Links(Graph graph, Agenda agenda, Loss loss, int delayMillis, long seed) {
    this.agenda = agenda;
    this.loss = loss;
    this.delayMillis = delayMillis;
    random = new SplittableRandom(seed);
    order = graph.order();
    for (int v = 0; v < order; v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        int neighbour = graph.neighbour(v, i);
        if (v < neighbour) {
          links.put(key(v, neighbour), new Link(v, neighbour));
        }
      }
    }
  }

  private long key(int a, int b) {
    return (long) Math.min(a, b) * order + Math.max(a, b);
  }

  void join(Node node) {
    nodes.add(node);
  }

  Traffic traffic() {
    return traffic;
  }

  Agenda agenda() {
    return agenda;
  }

  int delayMillis() {
    return delayMillis;
  }

  boolean isUp(int from, int to) {
    return link(from, to).up;
  }

  private Link link(int a, int b) {
    Link link = links.get(key(a, b));
    if (link == null) {
      throw new IllegalArgumentException("S" + a + " and S" + b + " are no neighbours");
    }
    return link;
  }

  /** Sends; what is sent while the link is down is lost and not counted. */
  void send(int from, int to, Packet packet) {
    Link link = link(from, to);
    if (!link.up) {
      return;
    }
    traffic.count(packet);
    boolean lost = loss.share() > 0 && random.nextDouble() < loss.share();
    if (loss.kind() == Loss.Kind.DROP) {
      if (!lost && !isCut(link)) {
        agenda.in(delayMillis, () -> nodes.get(to).receive(from, packet));
      }
    } else if (lost) {
      cut(link);
    } else {
      int connection = link.connection;
      agenda.in(delayMillis, () -> {
        if (link.connection == connection) {
          nodes.get(to).receive(from, packet);
        }
      });
    }
  }

  private void cut(Link link) {
    link.up = false;
    link.connection++;
    traffic.broke();
    agenda.in(0, () -> {
      nodes.get(link.a).down(link.b);
      nodes.get(link.b).down(link.a);
    });
    agenda.in(redial(), () -> dial(link));
  }

  private long redial() {
    return REDIAL_MILLIS + 2L * delayMillis;
  }

  private void dial(Link link) {
    if (link.up) {
      return;
    }
    if (isCut(link)) {
      agenda.in(redial(), () -> dial(link));
      return;
    }
    link.up = true;
    nodes.get(link.a).up(link.b);
    nodes.get(link.b).up(link.a);
  }

  private boolean isCut(Link link) {
    return parted && side.get(link.a) != side.get(link.b);
  }

  /** Nothing passes between these servers and the others from now on. */
  void part(BitSet servers) {
    side = servers;
    parted = true;
    if (loss.kind() == Loss.Kind.BREAK) {
      links.values().stream().filter(link -> link.up && isCut(link)).forEach(this::cut);
    }
  }

  void heal() {
    parted = false;
  }
}
