package io.herd.sim.oracle;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a server owes one neighbour: the floods it has not sent yet, and the rest of a resync. */
public final class LinkTwin {
  private static final byte[] AT = Text.bytes("AT ");
  private static final int CONTROL_BYTES = 4_096;

  private final ServerTwin server;
  private final ArrayDeque<Fact> due = new ArrayDeque<>();
  private @Nullable String peer;
  private @Nullable BitSet owed; // clients that a resync has not covered yet
  private int covered;
  private long dueBytes;

  LinkTwin(ServerTwin server) {
    this.server = server;
  }

  @Nullable String peer() {
    return peer;
  }

  void up(String name, BitSet everybody) {
    peer = name;
    owed = everybody;
    covered = 0;
  }

  void owe(Fact fact) {
    due.add(fact);
    dueBytes += fact.line().length + 1;
    if (dueBytes > 2 * server.caps().maxPeerQueueBytes() + CONTROL_BYTES) {
      dropConflated();
    }
  }

  private void dropConflated() {
    due.removeIf(server::isSuperseded);
    dueBytes = due.stream().mapToLong(fact -> fact.line().length + 1).sum();
  }

  /** Whether more waits than the caps allow, also if what is being sent counts as well. */
  boolean isOver() {
    return dueBytes > 2 * server.caps().maxPeerQueueBytes() + CONTROL_BYTES;
  }

  /** Bytes of the floods that wait. */
  public long dueBytes() {
    dropConflated();
    return dueBytes;
  }

  /** Holds what the server sends to this neighbour against what is due; returns the AT lines. */
  public int sends(byte[] bytes, int from, int to) {
    int lines = 0;
    for (int start = from; start < to;) {
      int lf = start;
      while (lf < to && bytes[lf] != '\n') {
        lf++;
      }
      if (lf == to) {
        throw new Breach(Invariant.I4, server.name() + " sends a line without its end");
      }
      lines += line(bytes, start, lf) ? 1 : 0;
      start = lf + 1;
    }
    return lines;
  }

  private boolean line(byte[] bytes, int from, int to) {
    Fact fact = server.facts().find(bytes, from, to);
    if (fact == null) {
      if (startsWithAt(bytes, from, to)) {
        throw new Breach(Invariant.I4, server.name() + " sends " + peer
            + " what nobody said: " + Text.shown(bytes, from, to));
      }
      return false; // the link's own talk
    }
    Fact head = head();
    if (head == fact) {
      due.poll();
      dueBytes -= fact.line().length + 1;
      fact.sends++;
    } else if (head != null || owed == null || server.best(fact.client()) != fact) {
      throw new Breach(Invariant.I6, server.name() + " sends " + peer + " what is not due: " + fact
          + (head == null ? "" : "; due is " + head));
    } else {
      covered++;
    }
    if (owed != null) {
      owed.clear(fact.client());
    }
    return true;
  }

  private static boolean startsWithAt(byte[] bytes, int from, int to) {
    return to - from >= AT.length && bytes[from] == AT[0] && bytes[from + 1] == AT[1]
        && bytes[from + 2] == AT[2];
  }

  private @Nullable Fact head() {
    while (!due.isEmpty() && server.isSuperseded(due.getFirst())) {
      Fact conflated = due.removeFirst();
      dueBytes -= conflated.line().length + 1;
      conflated.conflated++;
      server.tally().reach(Reach.CONFLATED);
    }
    return due.peek();
  }

  /** The server says that it has nothing more to send. */
  public void rests() {
    Fact head = head();
    if (head != null && peer != null) {
      throw new Breach(Invariant.I8, server.name() + " never sends " + peer + " what is due: "
          + head);
    }
    if (owed != null && !owed.isEmpty()) {
      throw new Breach(Invariant.I8, server.name() + " leaves " + owed.cardinality()
          + " clients out when it brings " + peer + " up to date");
    }
    if (owed != null && covered > 0) {
      server.tally().reach(Reach.RESYNC_LINES);
    }
    owed = null;
  }
}
