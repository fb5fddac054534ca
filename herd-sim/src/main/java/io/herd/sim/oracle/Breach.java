package io.herd.sim.oracle;

/** An invariant does not hold; the run ends. */
public final class Breach extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Invariant invariant;

  public Breach(Invariant invariant, String what) {
    super(what, null, false, false);
    this.invariant = invariant;
  }

  public Invariant invariant() {
    return invariant;
  }

  /** What happened, in a sentence. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
