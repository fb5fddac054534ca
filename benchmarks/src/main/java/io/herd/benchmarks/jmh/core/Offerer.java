package io.herd.benchmarks.jmh.core;

import static java.util.Objects.requireNonNull;

import io.herd.core.LocationCache;
import io.herd.core.Update;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One thread that offers updates: always the one after what it last saw stored. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Offerer {
  /** Offers that were the newest so far. */
  public long accepted;

  /** Offers that another thread's were newer than, or equal to. */
  public long stale;

  private int next;

  /** The state of a thread that has offered nothing. */
  public Offerer() {}

  Update offer(UpdateRing ring) {
    LocationCache cache = ring.cache();
    Update offered = ring.updates[next];
    Update stored = requireNonNull(cache.offer(offered));
    if (stored == offered) {
      accepted++;
    } else {
      stale++;
    }
    next = ring.after(stored);
    if (next == ring.updates.length) {
      ring.renew(cache);
      next = 0;
    }
    return stored;
  }
}
