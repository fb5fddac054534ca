package io.herd.loadgen.proxy;

/** A direction of a link. */
public enum Way {
  /** From the one that dials. */
  FORTH,
  /** To the one that dials. */
  BACK
}
