package io.herd.loadgen.record;

/** What a client sends: the commands, and lines that are none. */
public enum Kind {
  IAMAT, WHATSAT, MALFORMED
}
