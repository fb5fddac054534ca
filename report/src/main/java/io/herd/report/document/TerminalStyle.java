package io.herd.report.document;

/**
 * What a terminal can show.
 *
 * @param columns its width in characters; at least 60
 * @param unicode whether it shows more than ASCII
 * @param colour whether it takes ANSI colours
 */
public record TerminalStyle(int columns, boolean unicode, boolean colour) {
  /** The width that every table fits without being broken. */
  public static final int WIDE = 120;

  /** The width when nothing is known. */
  public static final int NARROW = 80;

  private static final int LEAST = 60;

  public TerminalStyle {
    columns = Math.max(columns, LEAST);
  }

  /** For a pipe or a file: ASCII, no colours, wide. */
  public static TerminalStyle plain() {
    return new TerminalStyle(WIDE, false, false);
  }

  /** For a terminal of the given width; 0 if it is not known. */
  public static TerminalStyle terminal(int columns) {
    return new TerminalStyle(columns > 0 ? columns : NARROW, true, true);
  }

  /** The text in characters that the terminal has. */
  String fold(String text) {
    return unicode
        ? text
        : text.replace("×", "x").replace("µ", "u").replace("–", "-").replace("±", "+-")
            .replace("✓", "ok").replace("✗", "NO").replace("─", "-").replace("…", "...")
            .replace("“", "\"").replace("”", "\"").replaceAll("[^\\p{ASCII}]", "?");
  }

  /** The text in the colour of its tone. */
  String paint(String text, Tone tone) {
    if (!colour || text.isBlank()) {
      return text;
    }
    return switch (tone) {
      case PLAIN -> text;
      case GOOD -> "\u001b[32m" + text + "\u001b[0m";
      case BAD -> "\u001b[31m" + text + "\u001b[0m";
      case MUTED -> "\u001b[2m" + text + "\u001b[0m";
    };
  }
}
