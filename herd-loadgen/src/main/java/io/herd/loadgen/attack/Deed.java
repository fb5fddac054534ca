package io.herd.loadgen.attack;

/** What an attack counts. */
public enum Deed {
  /** Connections that were opened. */
  OPENED("connections"),
  /** Connections that could not be opened. */
  NOT_OPENED("connections not opened"),
  /** Connections that the server closed. */
  CLOSED("closed by the server"),
  /** Lines that left the attacker as a whole. */
  LINES("lines"),
  /** Bytes that left the attacker. */
  BYTES("bytes"),
  /** Lines of replies that begin with {@code AT}. */
  AT_HEARD("answered with AT"),
  /** Lines of replies that begin with {@code ?}. */
  REFUSALS_HEARD("answered with ?"),
  /** Bytes of replies that were read. */
  BYTES_HEARD("bytes of replies");

  private final String words;

  Deed(String words) {
    this.words = words;
  }

  /** What it is, behind its number. */
  public String words() {
    return words;
  }
}
