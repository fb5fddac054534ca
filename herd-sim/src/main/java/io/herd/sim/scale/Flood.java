package io.herd.sim.scale;

/**
 * What one update did.
 *
 * @param origin the server that its client spoke to
 * @param reached servers that stored it, the origin too
 * @param messages sent between servers
 * @param bytes of their lines
 * @param lastMillis until the last server had it
 * @param eccentricity hops from the origin to the farthest server
 */
public record Flood(
    int origin, int reached, long messages, long bytes, long lastMillis, int eccentricity) {}
