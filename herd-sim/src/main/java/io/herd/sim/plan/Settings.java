package io.herd.sim.plan;

import io.herd.core.topology.Topology;
import io.herd.sim.net.Dice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws the herd and the network of a seed. */
final class Settings {
  private static final long MICROS = 1_000;
  private static final long MILLIS = 1_000_000;
  private static final long SECONDS = 1_000_000_000;
  private static final int[] SWARM_PERCENT = {0, 8, 15, 30, 50};
  private static final int ROOMY = 1 << 20;

  private Settings() {}

  static Setting draw(Dice dice, int updates) {
    Topology topology = Herds.draw(dice);
    Set<Fault> faults = faults(dice);
    boolean far = faults.contains(Fault.DELAYS);
    int clients = clients(dice, faults);
    int talkers = Math.min(clients, 2 + dice.below(12));
    return new Setting(
        topology,
        faults,
        far ? dice.between(0, 30 * MILLIS) : dice.between(10 * MICROS, MILLIS),
        far ? dice.between(30 * MILLIS, 100 * MILLIS) : dice.between(10 * MICROS, MILLIS),
        faults.contains(Fault.COALESCED) ? dice.spread(MILLIS, 50 * MILLIS) : 1,
        faults.contains(Fault.SLICES) ? 1 + dice.below(12) : 0,
        dice.percent(50) ? 0 : dice.spread(10 * MICROS, 20 * MILLIS),
        faults.contains(Fault.SLOW_PEER) ? 256 + dice.below(1_024) : ROOMY,
        dice.between(SECONDS, 4 * SECONDS),
        skews(dice, topology.servers().size(), faults.contains(Fault.SKEW)),
        ids(clients),
        talkers,
        faults.contains(Fault.CONNECTIONS) ? talkers + 1 + dice.below(5) : 10_000,
        faults.contains(Fault.FULL) ? room(clients, faults) : 1_000_000,
        faults.contains(Fault.OVERFLOW) ? 250 + dice.below(100) : 64 * ROOMY,
        Math.max(1, updates) * dice.spread(200 * MICROS, 60 * MILLIS));
  }

  private static Set<Fault> faults(Dice dice) {
    int percent = SWARM_PERCENT[dice.below(SWARM_PERCENT.length)];
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (dice.percent(percent)) {
        faults.add(fault);
      }
    }
    if (faults.contains(Fault.OVERFLOW)) {
      faults.add(Fault.SLOW_PEER); // or else the queues never fill
    }
    return faults;
  }

  private static int clients(Dice dice, Set<Fault> faults) {
    int usual = (faults.contains(Fault.OVERFLOW) ? 35 : 4) + (int) dice.spread(1, 60);
    return faults.contains(Fault.FULL) ? usual + 40 : usual;
  }

  /** So little that a server is full before its neighbours know, and enough to fill a queue. */
  private static int room(int clients, Set<Fault> faults) {
    return faults.contains(Fault.OVERFLOW) ? 28 : clients / 8;
  }

  private static List<String> ids(int clients) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      boolean odd = i % 3 == 2 && i / 3 < Words.IDS.size();
      ids.add(odd ? Words.IDS.get(i / 3) : "k" + i);
    }
    return ids;
  }

  private static List<Long> skews(Dice dice, int servers, boolean skewed) {
    long most = skewed ? 288 * SECONDS : 0;
    List<Long> skews = new ArrayList<>();
    for (int i = 0; i < servers; i++) {
      skews.add(dice.between(-most, most));
    }
    return skews;
  }
}
