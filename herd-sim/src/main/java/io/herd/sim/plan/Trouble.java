package io.herd.sim.plan;

import io.herd.core.topology.Graph;
import io.herd.sim.net.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When which fault comes. */
final class Trouble {
  private static final long LONGEST = 10_000_000_000L;
  private static final int LONG_WAITS = 6; // that fill a queue

  private final Setting setting;
  private final Dice dice;
  private final Graph graph;
  private final int[] pairs;
  private final List<Step> steps = new ArrayList<>();

  Trouble(Setting setting, Dice dice) {
    this.setting = setting;
    this.dice = dice;
    graph = setting.topology().graph();
    pairs = pairs(graph);
  }

  List<Step> make() {
    for (Fault fault : Fault.values()) {
      int times = 1 + (int) dice.spread(1, 12);
      for (int i = 0; setting.has(fault) && i < times; i++) {
        add(fault, setting.startNanos()
            + dice.between(setting.talkNanos() / 20, setting.talkNanos() * 9 / 10));
      }
    }
    for (int i = 0; setting.has(Fault.OVERFLOW) && i < LONG_WAITS; i++) {
      int link = 2 * dice.below(pairs.length / 2);
      steps.add(new Step.SlowPeer(setting.startNanos() + setting.talkNanos() * (i + 1) / 8,
          pairs[link + i % 2], pairs[link + 1 - i % 2],
          Math.min(LONGEST, setting.talkNanos() / 3)));
    }
    return steps;
  }

  private void add(Fault fault, long at) {
    int link = 2 * dice.below(pairs.length / 2);
    boolean turned = dice.percent(50);
    int a = pairs[turned ? link + 1 : link];
    int b = pairs[turned ? link : link + 1];
    switch (fault) {
      case CRASH -> crash(at, a);
      case PAUSE -> steps.add(new Step.Pause(at, a, span()));
      case BREAK -> steps.add(new Step.Break(at, a, b, false));
      case HALF_OPEN -> steps.add(new Step.Break(at, a, b, true));
      case ONE_WAY -> steps.add(new Step.Cut(at, side(a, b), false, span()));
      case PARTITION -> steps.add(new Step.Cut(at, side(a, b), true, span()));
      case SLOW_PEER -> steps.add(new Step.SlowPeer(at, a, b, 2 * span()));
      case SLOW_CLIENT -> steps.add(new Step.SlowClient(at, talker(), 2 * span()));
      case CHURN -> steps.add(new Step.Churn(at, a, dice.percent(50) ? b : other(a), span()));
      case REPLAY -> replay(at);
      case LIAR -> visit(at, a, Words.lies(dice), fault);
      case FORGED -> visit(at, a, Words.forgedVisit(dice, name(a)), fault);
      case MOVES -> steps.add(new Step.Move(at, talker(), a,
          dice.percent(50) ? Step.Leave.RESET : Step.Leave.HALF_CLOSE));
      case CONNECTIONS ->
          steps.add(new Step.Connect(at, a, setting.maxConnections() + dice.below(5), span()));
      default -> {} // not a matter of one moment
    }
  }

  /**
   * A server that came back empty may accept a second update with the time of one that it accepted
   * before, and only the place, or the digits of the time, tell them apart.
   */
  private void crash(long at, int server) {
    long down = span();
    steps.add(new Step.Crash(at, server, down));
    if (setting.has(Fault.EQUAL_TIMES)) {
      long before = Math.max(setting.startNanos(), at - span());
      String time = Long.toString(Talk.EPOCH_SECONDS + before / 1_000_000_000);
      boolean samePlace = dice.percent(50);
      call(before, server, "+1+1 " + time);
      call(at + down + 1, server, samePlace ? "+1+1 " + time + ".0" : "-1-1 " + time);
    }
  }

  private void call(long at, int server, String placeAndTime) {
    steps.add(new Step.Call(at, server, "IAMAT twice " + placeAndTime + "\n",
        Optional.of(Fault.EQUAL_TIMES)));
  }

  private void replay(long at) {
    for (int i = 0; i < 10; i++) {
      steps.add(new Step.Replay(at + i, dice.below(graph.order()), dice.below(1 + dice.below(50))));
    }
  }

  private void visit(long at, int server, String text, Fault fault) {
    steps.add(new Step.Visit(at, server, text, span(), Optional.of(fault)));
  }

  private int talker() {
    return dice.below(setting.talkers());
  }

  private String name(int server) {
    return setting.topology().servers().get(server);
  }

  private int other(int server) {
    return (server + 1 + dice.below(graph.order() - 1)) % graph.order();
  }

  private long span() {
    long most = Math.min(LONGEST, setting.talkNanos() / 3);
    return dice.spread(Math.max(1, most / 50), Math.max(2, most));
  }

  /** The servers on one side of a cut, as bits: one, the far side of a link, or any. */
  private long side(int a, int b) {
    return switch (dice.below(3)) {
      case 0 -> 1L << a;
      case 1 -> (1L << a) | (graph.order() > 2 ? 1L << b : 0);
      default -> nearer(a, b);
    };
  }

  /** All servers that are nearer to one end of a link than to the other. */
  private long nearer(int a, int b) {
    int[] fromA = graph.distancesFrom(a);
    int[] fromB = graph.distancesFrom(b);
    long side = 0;
    for (int v = 0; v < graph.order(); v++) {
      side |= fromA[v] < fromB[v] ? 1L << v : 0;
    }
    return side;
  }

  private static int[] pairs(Graph graph) {
    var pairs = new ArrayList<Integer>();
    for (int a = 0; a < graph.order(); a++) {
      for (int i = 0; i < graph.degree(a); i++) {
        if (a < graph.neighbour(a, i)) {
          pairs.add(a);
          pairs.add(graph.neighbour(a, i));
        }
      }
    }
    return pairs.stream().mapToInt(Integer::intValue).toArray();
  }
}
