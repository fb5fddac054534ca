package io.herd.report.document;

/**
 * One cell of a table.
 *
 * @param text what it says
 * @param tone how it is meant
 * @param detail what a pointer resting on it shows, where there is a pointer; may be empty
 */
public record Cell(String text, Tone tone, String detail) {
  /** A plain cell. */
  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN, "");
  }

  /** A cell with a tone. */
  public static Cell of(String text, Tone tone) {
    return new Cell(text, tone, "");
  }
}
