package io.herd.loadgen.chaos;

import io.herd.loadgen.spec.BadInput;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked of a run.
 *
 * @param duration of load and faults; what heals comes after it
 * @param rate updates a second that the clients aim at together; a fault makes them fewer
 * @param seed of the script, of the clients' ways and of the jitter
 * @param faults which kinds are enabled
 * @param patience how long the herd may take to converge once all is healed
 */
public record ChaosSpec(
    Duration duration, double rate, long seed, Set<FaultKind> faults, Duration patience) {
  private static final long SHORTEST_MILLIS = 2_000;

  public ChaosSpec {
    BadInput.unless(duration.toMillis() >= SHORTEST_MILLIS,
        "--duration is under 2 s; no server would be back in time");
    BadInput.unless(rate > 0 && rate <= 100_000,
        "--rate is not between 0 and 100000 updates a second");
    BadInput.unless(!faults.isEmpty(), "--faults names no fault; without one there is no chaos");
    faults = Collections.unmodifiableSet(EnumSet.copyOf(faults));
  }
}
