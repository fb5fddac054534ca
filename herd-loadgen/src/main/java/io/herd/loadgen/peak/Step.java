package io.herd.loadgen.peak;

/** One run of a search, at {@code rate} requests per second. */
public record Step(double rate, Trial trial) {}
