package io.herd.sim.plan;

import io.herd.core.topology.Topology;
import io.herd.sim.net.Dice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The herd of one seed, and its network.
 *
 * @param leastNanos shortest delay of a path
 * @param meanNanos mean of the exponential tail on top of it
 * @param tickNanos bytes arrive at multiples of it; 1 for any time
 * @param slice longest piece in which bytes are handed over; 0 for all at once
 * @param lagNanos how long a server takes at the most to begin to send what is due to a neighbour;
 *     0 for at once
 * @param window bytes on their way or unread in one direction between servers
 * @param noticeNanos how long a side takes at the most to notice that nothing comes through
 * @param skews what each server's clock is ahead
 * @param clients the ids
 * @param talkers connections that clients keep
 * @param maxConnections of clients at one server
 * @param maxClients ids in one cache
 * @param maxPeerQueueBytes waiting for one neighbour
 * @param talkNanos how long inputs and faults go on
 */
public record Setting(
    Topology topology,
    Set<Fault> faults,
    long leastNanos,
    long meanNanos,
    long tickNanos,
    int slice,
    long lagNanos,
    int window,
    long noticeNanos,
    List<Long> skews,
    List<String> clients,
    int talkers,
    int maxConnections,
    int maxClients,
    long maxPeerQueueBytes,
    long talkNanos) {

  public Setting {
    faults = Set.copyOf(faults);
    skews = List.copyOf(skews);
    clients = List.copyOf(clients);
  }

  private static final Set<Fault> TROUBLE = EnumSet.of(Fault.CRASH, Fault.PAUSE, Fault.BREAK,
      Fault.HALF_OPEN, Fault.ONE_WAY, Fault.PARTITION, Fault.SLOW_PEER, Fault.OVERFLOW,
      Fault.CHURN, Fault.LIAR, Fault.REPLAY);

  /** Whether nothing disturbs the floods, so that their cost and their time are exact. */
  public boolean isCalm() {
    return TROUBLE.stream().noneMatch(faults::contains);
  }

  /** When the links are up, if nothing is in their way, and the inputs begin. */
  public long startNanos() {
    return 4 * (leastNanos + Dice.longest(meanNanos) + tickNanos + lagNanos);
  }

  /** When the inputs and faults have come. */
  public long endNanos() {
    return startNanos() + talkNanos;
  }

  public boolean has(Fault fault) {
    return faults.contains(fault);
  }
}
