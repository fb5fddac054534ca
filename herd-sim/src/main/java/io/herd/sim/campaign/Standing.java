package io.herd.sim.campaign;

/** What a campaign says, and how it says so to a shell. */
public enum Standing {
  /** Every invariant held, and every corner was reached. */
  VALID(0),
  /** An invariant did not hold. */
  INVALID(1),
  /** Nothing was found, but then the campaign has not been everywhere. */
  UNKNOWN(2);

  private final int exitCode;

  Standing(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
