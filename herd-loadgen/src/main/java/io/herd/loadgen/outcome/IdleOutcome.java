package io.herd.loadgen.outcome;

/**
 * What became of the connections that were opened and never used.
 *
 * @param asked wanted by the spec
 * @param opened accepted before the run began
 * @param survivors still open at its end
 */
public record IdleOutcome(int asked, int opened, int survivors) {}
