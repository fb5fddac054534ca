package io.herd.sim.strategy;

/**
 * What bringing two maps together took.
 *
 * @param method {@code full} or {@code digest}
 * @param clients in each map
 * @param differing clients of which one side had a newer position, half of them on each side
 * @param bytes of all lines, both ways
 * @param bytesBack of those that went to whoever began
 * @param rounds turns of one side to speak
 * @param equal whether both maps held the same lines afterwards
 * @param seconds of wall time
 */
public record ResyncResult(
    String method, int clients, int differing, long bytes, long bytesBack, int rounds,
    boolean equal, double seconds) {}
