package io.herd.loadgen.spec;

/** Input that cannot be used; the message is one line: what is wrong, where, how to mend it. */
public final class BadInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message);
  }

  /** Complains in {@code message} unless {@code fine}. */
  public static void unless(boolean fine, String message) {
    if (!fine) {
      throw new BadInput(message);
    }
  }
}
