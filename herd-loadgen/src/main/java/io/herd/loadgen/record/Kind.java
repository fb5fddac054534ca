package io.herd.loadgen.record;

/** The commands that a client sends. */
public enum Kind {
  IAMAT, WHATSAT
}
