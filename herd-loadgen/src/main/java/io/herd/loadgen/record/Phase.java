package io.herd.loadgen.record;

/** The part of a run a request belongs to, by the time it was due. */
public enum Phase {
  WARMUP, MEASURED
}
