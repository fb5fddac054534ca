package io.herd.sim.run;

import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param hash folds every byte that a server read, and when
 * @param accepted updates of clients that were accepted
 * @param deliveries AT lines sent between servers
 * @param breach the invariant that does not hold; null if all do
 * @param unknown why the run says nothing, if so
 */
public record Outcome(
    long seed, long hash, long accepted, long deliveries, long virtualNanos, Tally tally,
    @Nullable Breach breach, List<String> unknown) {}
