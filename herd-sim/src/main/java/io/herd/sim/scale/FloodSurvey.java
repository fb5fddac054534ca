package io.herd.sim.scale;

import io.herd.core.topology.Graph;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What the real core does over all shapes, some sizes and many seeds.
 *
 * @param runs herds that were started
 * @param updates of clients that a server accepted
 * @param stored times that a server stored an update, and so sent it on
 * @param twice times that a server stored an update that it had stored before
 * @param endless runs in which something was still under way after an hour of virtual time
 */
public record FloodSurvey(int runs, long updates, long stored, long twice, int endless) {
  private static final int[] SIZES = {5, 10, 26, 50};
  private static final int CLIENTS = 3;
  private static final int UPDATES = 60;
  private static final int MEAN_DELAY_MILLIS = 40;
  private static final int MEAN_GAP_MILLIS = 20;
  private static final long HOUR_MILLIS = 3_600_000;

  /**
   * Lets three clients report to random servers, faster than updates spread and with clocks that
   * differ by up to half a second, over links of random delays: updates overtake each other and
   * come in out of order.
   */
  public static FloodSurvey contested(int seeds) {
    FloodSurvey sum = new FloodSurvey(0, 0, 0, 0, 0);
    for (Shape shape : Shape.values()) {
      for (int size : SIZES) {
        for (long seed = 1; seed <= seeds; seed++) {
          sum = sum.plus(one(shape.graph(size, seed), seed));
        }
      }
    }
    return sum;
  }

  private FloodSurvey plus(FloodSurvey other) {
    return new FloodSurvey(runs + other.runs, updates + other.updates, stored + other.stored,
        twice + other.twice, endless + other.endless);
  }

  private static FloodSurvey one(Graph graph, long seed) {
    Set<String> seen = new HashSet<>();
    long[] counts = new long[2];
    var herd = new CoreHerd(graph,
        Rules.fixed(1).withDelay(new Delay.Exponential(MEAN_DELAY_MILLIS)).withSeed(seed),
        (server, update, _) -> counts[seen.add(server + " " + update) ? 0 : 1]++);
    var random = new SplittableRandom(seed);
    long accepted = 0;
    for (int i = 0; i < UPDATES; i++) {
      herd.runUntil(herd.nowMillis() + random.nextInt(2 * MEAN_GAP_MILLIS));
      long before = counts[0] + counts[1];
      herd.say(random.nextInt(graph.order()), Lines.iamat("client-" + random.nextInt(CLIENTS),
          herd.nowMillis() + random.nextInt(1_000)));
      accepted += counts[0] + counts[1] - before;
    }
    herd.runUntil(herd.nowMillis() + HOUR_MILLIS);
    return new FloodSurvey(1, accepted, counts[0] + counts[1], counts[1],
        herd.isQuiet() ? 0 : 1);
  }

  /**
   * The largest difference between the messages that an update cost and what the formula gives,
   * over all shapes, sizes and seeds; the updates come one after the other.
   */
  public static long worstDifference(boolean senderExclusion, int seeds) {
    long worst = 0;
    for (Shape shape : Shape.values()) {
      for (int size : SIZES) {
        for (long seed = 1; seed <= seeds; seed++) {
          Graph graph = shape.graph(size, seed);
          Rules rules = Rules.fixed(1).withSeed(seed).withSenderExclusion(senderExclusion)
              .withDelay(new Delay.Exponential(MEAN_DELAY_MILLIS));
          Flood flood = new CoreEngine(graph, rules).flood((int) (seed % graph.order()), "kiwi");
          worst = Math.max(worst,
              Math.abs(flood.messages() - Formulas.messages(graph, senderExclusion)));
        }
      }
    }
    return worst;
  }

  /** How many floods {@link #worstDifference} looks at. */
  public static int floods(int seeds) {
    return Shape.values().length * SIZES.length * seeds;
  }
}
