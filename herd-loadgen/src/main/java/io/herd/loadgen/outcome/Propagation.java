package io.herd.loadgen.outcome;

import io.herd.loadgen.tap.Ledger;
import io.herd.loadgen.tap.Sightings;
import io.herd.loadgen.tap.Tap;

/**
 * From server to server: how long after the tap on the origin another tap saw each update.
 *
 * @param before updates that the other tap saw first; they count as 0
 */
public record Propagation(String from, String to, long before, Distribution latency) {
  public static Propagation of(Ledger ledger, Tap origin, Tap tap) {
    Sightings sightings = Sightings.sinceOrigin(ledger, origin, tap);
    return new Propagation(origin.spec().server(), tap.spec().server(), sightings.before(),
        Distribution.of(sightings.latency()));
  }
}
