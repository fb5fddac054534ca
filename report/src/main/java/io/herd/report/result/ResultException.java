package io.herd.report.result;

/** A result that cannot be read or written; the message is one line: what, where, how to mend. */
public final class ResultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, where, and how to mend it. */
  public ResultException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what is wrong, where, and how to mend it. */
  public ResultException(String message) {
    super(message);
  }
}
