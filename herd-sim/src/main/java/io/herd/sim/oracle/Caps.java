package io.herd.sim.oracle;

/**
 * The caps of one server that decide what its right answers are.
 *
 * @param patienceNanos how long an update may take to get here
 */
public record Caps(
    int lineBytes, int relayedLineBytes, int linesPerTurn, int maxConnections, int maxClients,
    long maxPeerQueueBytes, long maxAheadSeconds, long patienceNanos) {}
