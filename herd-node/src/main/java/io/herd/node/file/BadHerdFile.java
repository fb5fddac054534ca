package io.herd.node.file;

/**
 * A herd file that cannot be used; the message is one line: where, what is wrong, how to mend it.
 */
public final class BadHerdFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public BadHerdFile(String message) {
    super(message);
  }

  static void unless(boolean fine, String message) {
    if (!fine) {
      throw new BadHerdFile(message);
    }
  }
}
