package io.herd.loadgen.record;

/** The first fault of its kind: what was asked of whom, what came, and when in the run. */
public record FaultNote(Fault fault, String target, String asked, String got, long nanos) {}
