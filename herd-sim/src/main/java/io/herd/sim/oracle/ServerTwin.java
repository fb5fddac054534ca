package io.herd.sim.oracle;

import io.herd.sim.plan.Fault;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one server must hold and owe, from its start to its end. */
public final class ServerTwin {
  private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

  private final String name;
  private final Caps caps;
  private final Facts facts;
  private final Tally tally;
  private final LongSupplier now;
  private final List<LinkTwin> up = new ArrayList<>();
  private final List<Fact> accepted = new ArrayList<>();
  private final Readings readings = new Readings(this);
  private @Nullable Fact[] best = new Fact[64];
  private int known;
  private int connections;

  public ServerTwin(String name, Caps caps, Facts facts, Tally tally, LongSupplier now) {
    this.name = name;
    this.caps = caps;
    this.facts = facts;
    this.tally = tally;
    this.now = now;
  }

  public String name() {
    return name;
  }

  public Caps caps() {
    return caps;
  }

  Facts facts() {
    return facts;
  }

  Tally tally() {
    return tally;
  }

  @Nullable Fact best(int client) {
    return client < best.length ? best[client] : null;
  }

  boolean isSuperseded(Fact fact) {
    return best(fact.client()) != fact;
  }

  /** Number of ids that it holds. */
  public int known() {
    return known;
  }

  /** The updates that the lines of the last call had it accept; cleared by who reads them. */
  public List<Fact> accepted() {
    return accepted;
  }

  /** Whether one more client may connect; counts it if so. */
  public boolean connects() {
    if (connections >= caps.maxConnections()) {
      tally.reach(Reach.CONNECTION_REFUSED);
      return false;
    }
    connections++;
    return true;
  }

  public void disconnects() {
    connections--;
  }

  /** Applies an IAMAT: what must be stored then, or null if it is refused. */
  @Nullable Fact iamat(Command.Iamat iamat, long wallNanos) {
    int client = facts.client(iamat.client());
    Fact current = best(client);
    if (current != null && iamat.nanos().compareTo(current.nanos()) <= 0) {
      tally.reach(Reach.STALE_IAMAT);
      return current;
    }
    long ahead = iamat.nanos().divide(BILLION).longValueExact()
        - Math.floorDiv(wallNanos, BILLION.longValueExact());
    if (ahead > caps.maxAheadSeconds()) {
      tally.reach(Reach.FUTURE_REFUSED);
      return null;
    }
    if (!hasRoom(client)) {
      return null;
    }
    Fact fact = facts.make(name, iamat, wallNanos, now.getAsLong());
    accept(fact, null);
    return fact;
  }

  /** Applies an AT line that came by a link, or by a visitor if that is null. */
  void at(Fact fact, @Nullable LinkTwin source) {
    Fact current = best(fact.client());
    if (current == fact) {
      tally.reach(Reach.DUPLICATE_AT);
    } else if (current != null && fact.compareTo(current) < 0) {
      tally.reach(Reach.STALE_AT);
      tie(fact, current);
    } else {
      tie(fact, current);
      accept(fact, source);
    }
  }

  private void tie(Fact fact, @Nullable Fact other) {
    if (other == null) {
      return;
    }
    if (!fact.nanos().equals(other.nanos())) {
      if (fact.nanos().subtract(other.nanos()).abs().equals(BigInteger.ONE)) {
        tally.reach(Reach.NANOSECOND);
      }
    } else if (!fact.server().equals(other.server())) {
      tally.reach(Reach.TIE_BY_SERVER);
    } else {
      tally.reach(fact.location().equals(other.location()) ? Reach.TIE_BY_TEXT
          : Reach.TIE_BY_LOCATION);
    }
  }

  private boolean hasRoom(int client) {
    if (best(client) == null && known >= caps.maxClients()) {
      tally.reach(Reach.FULL_REFUSED);
      tally.fault(Fault.FULL);
      return false;
    }
    return true;
  }

  private void accept(Fact fact, @Nullable LinkTwin source) {
    if (now.getAsLong() - fact.acceptedAt() > caps.patienceNanos()) {
      throw new Breach(Invariant.I8, name + " gets " + fact + " only after "
          + (now.getAsLong() - fact.acceptedAt()) + " ns");
    }
    if (fact.client() >= best.length) {
      best = Arrays.copyOf(best, fact.client() * 2 + 1);
    }
    known += best[fact.client()] == null ? 1 : 0;
    best[fact.client()] = fact;
    fact.accepts++;
    accepted.add(fact);
    for (LinkTwin link : up) {
      if (link != source) {
        link.owe(fact);
      }
    }
  }

  /** A link that is not up yet. */
  public LinkTwin link() {
    return new LinkTwin(this);
  }

  /** A hello came: the link takes the place of an older one to the same neighbour. */
  void up(LinkTwin link, String peer) {
    if (up.removeIf(older -> peer.equals(older.peer()))) {
      tally.reach(Reach.LINK_REPLACED);
    }
    up.add(link);
    var everybody = new BitSet();
    for (int i = 0; i < best.length; i++) {
      everybody.set(i, best[i] != null);
    }
    link.up(peer, everybody);
  }

  /** The connection is gone. */
  public void down(LinkTwin link) {
    up.remove(link);
  }

  /** The neighbours whose links are up, in the order of their hellos. */
  public List<String> peers() {
    return up.stream().map(link -> String.valueOf(link.peer())).toList();
  }

  @Nullable LinkTwin linkTo(String peer) {
    return up.stream().filter(link -> peer.equals(link.peer())).findFirst().orElse(null);
  }

  /** What it has for a client, by the client's id. */
  @Nullable Fact find(String client) {
    return best(facts.client(client));
  }

  /** What its clients have read of it. */
  public Readings readings() {
    return readings;
  }

  /** Whether it must hold the same as another server. */
  public Optional<String> differenceTo(ServerTwin other) {
    for (int i = 0; i < Math.max(best.length, other.best.length); i++) {
      if (best(i) != other.best(i)) {
        return Optional.of(name + " holds " + best(i) + ", " + other.name + " holds "
            + other.best(i));
      }
    }
    return Optional.empty();
  }

  /** Whether this line is the one that it must hold of its client. */
  public void checkHolds(byte[] line, int from, int to) {
    Fact fact = facts.find(line, from, to);
    if (fact == null || isSuperseded(fact)) {
      throw new Breach(fact == null ? Invariant.I4 : Invariant.I1,
          name + " holds " + Text.shown(line, from, to) + ", right is "
              + (fact == null ? "nothing" : best(fact.client())));
    }
  }

  /** Which invariant is broken if it takes this line. */
  public Invariant judge(byte[] line, int from, int to) {
    Fact fact = facts.find(line, from, to);
    if (fact == null) {
      return Command.plainAt(Text.of(line, from, to)) == null ? Invariant.I10 : Invariant.I4;
    }
    return best(fact.client()) != fact && isClose(fact) ? Invariant.I14 : Invariant.I6;
  }

  /** Whether its time is within 1 ns of another update's of the same client. */
  public boolean isClose(Fact fact) {
    return facts.all().stream()
        .anyMatch(other -> other != fact && other.client() == fact.client()
            && other.nanos().subtract(fact.nanos()).abs().compareTo(BigInteger.ONE) <= 0);
  }

  /** Whether it has something as new as this. */
  public boolean covers(Fact fact) {
    Fact held = best(fact.client());
    return held != null && held.compareTo(fact) >= 0;
  }

  /** Whether the cap on the queues to its neighbours holds. */
  public void checkQueues() {
    for (LinkTwin link : up) {
      if (link.isOver()) {
        throw new Breach(Invariant.I9, name + " lets " + link.dueBytes() + " bytes wait for "
            + link.peer() + ", allowed are " + caps.maxPeerQueueBytes());
      }
    }
  }
}
