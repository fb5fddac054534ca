package io.herd.loadgen.check;

/** An expectation that was missed; the message says what was expected. */
final class Mismatch extends RuntimeException {
  private static final long serialVersionUID = 1;

  Mismatch(String expected) {
    super(expected, null, false, false);
  }
}
