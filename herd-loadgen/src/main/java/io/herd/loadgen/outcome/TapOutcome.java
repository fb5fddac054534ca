package io.herd.loadgen.outcome;

import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Sightings;
import io.herd.loadgen.tap.Tap;

/**
 * What one tap saw.
 *
 * @param expected write-once updates of the measured time that were acknowledged by any target
 * @param seen those of them that arrived
 * @param duplicates write-once updates that arrived again
 * @param messages AT messages in all, the resync's and those about moving clients too
 * @param ignored lines that were neither AT nor PING
 * @param closed whether the server hung up during the run
 * @param latency from the sending of an update to the origin until its arrival
 */
public record TapOutcome(
    String server,
    long expected,
    long seen,
    long duplicates,
    long messages,
    long ignored,
    boolean closed,
    Distribution latency) {

  public static TapOutcome of(Ledger ledger, Tap tap, boolean closed) {
    Sightings sightings = Sightings.sinceSent(ledger, tap);
    return new TapOutcome(tap.spec().server(), sightings.expected(), sightings.seen(),
        tap.counts().duplicates(), tap.counts().messages(), tap.counts().ignored(), closed,
        Distribution.of(sightings.latency()));
  }

  /** The share of the expected updates that arrived; 1 if there were none. */
  public double seenShare() {
    return expected == 0 ? 1 : (double) seen / expected;
  }
}
