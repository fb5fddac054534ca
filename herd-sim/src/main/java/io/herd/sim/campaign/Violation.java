package io.herd.sim.campaign;

import io.herd.sim.oracle.Invariant;

/** An invariant that did not hold in the run of a seed. */
public record Violation(long seed, Invariant invariant, String what) {}
