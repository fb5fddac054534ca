package io.herd.sim.strategy;

/**
 * What becomes of messages.
 *
 * @param kind how they are lost
 * @param share of them, 0 to 1
 */
public record Loss(Kind kind, double share) {
  /** How a link loses. */
  public enum Kind {
    /**
     * A connection: a message that is lost breaks it, and all that is under way on it, both ways,
     * is lost with it. Both ends know, and connect again.
     */
    BREAK,
    /** Datagrams: each is lost alone, and nobody knows. */
    DROP
  }

  public Loss {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "a loss of " + share * 100 + " % is not possible; give 0 to less than 100");
    }
  }
}
