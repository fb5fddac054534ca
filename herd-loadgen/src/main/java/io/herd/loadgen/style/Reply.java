package io.herd.loadgen.style;

/**
 * What was heard after a command.
 *
 * @param text the bytes, one character for each
 */
public record Reply(String text, Ending ending) {
  /** The text without the line ends behind it, whatever they are. */
  public String line() {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The text up to its first LF, without that and a CR before it. */
  public String firstLine() {
    int lf = text.indexOf('\n');
    return lf < 0 ? line() : new Reply(text.substring(0, lf), ending).line();
  }

  /** Whether anything came at all. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
