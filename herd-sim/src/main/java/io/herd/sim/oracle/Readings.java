package io.herd.sim.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What clients have read of one server while it lived, over all connections. A question that was
 * sent after something was read must be answered with that or something newer.
 */
public final class Readings {
  private record Reading(long at, Fact fact) {}

  private final ServerTwin server;
  private final Map<Integer, List<Reading>> byClient = new HashMap<>();

  Readings(ServerTwin server) {
    this.server = server;
  }

  /**
   * A client reads an AT line.
   *
   * @param askedAt when it sent the command that this answers
   */
  public void read(byte[] line, int from, int to, long askedAt, long now) {
    Fact fact = server.facts().find(line, from, to);
    if (fact == null) {
      throw new Breach(Invariant.I4, server.name() + " shows what nobody said: "
          + Text.shown(line, from, to));
    }
    List<Reading> readings = byClient.computeIfAbsent(fact.client(), _ -> new ArrayList<>());
    for (int i = readings.size() - 1; i >= 0; i--) {
      if (readings.get(i).at < askedAt) {
        check(readings.get(i).fact, fact);
        break;
      }
    }
    if (readings.isEmpty() || readings.getLast().fact.compareTo(fact) < 0) {
      readings.add(new Reading(now, fact));
    }
    server.tally().reach(Reach.ACKNOWLEDGED);
  }

  private void check(Fact before, Fact fact) {
    if (fact.compareTo(before) < 0) {
      throw new Breach(before.server().equals(server.name()) ? Invariant.I5 : Invariant.I3,
          server.name() + " went back from " + before + " to " + fact);
    }
  }

  /** Whether the server still has all that it has shown. */
  public void checkKept() {
    for (List<Reading> readings : byClient.values()) {
      Fact newest = readings.getLast().fact;
      if (!server.covers(newest)) {
        throw new Breach(Invariant.I2, server.name() + " has lost " + newest);
      }
    }
  }
}
