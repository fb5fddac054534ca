package io.herd.loadgen.check;

/** A case that cannot be tried on this herd; the message says why. */
final class NotPossible extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotPossible(String why) {
    super(why, null, false, false);
  }
}
