package io.herd.loadgen.style;

/**
 * Finds the end of a reply by its form, because some servers end a reply without a newline, or not
 * with those that the protocol asks for. Texts have one character for each byte.
 */
public final class ReplyForm {
  private static final int AT_FIELDS = 6;
  private static final String WHITE = "[ \t\r\n\f\u000b]+";

  /** How much of a reply is there. */
  public enum Extent {
    /** More must come. */
    PART,
    /** It may be all; the line ends that belong behind it are missing. */
    ENOUGH,
    /** Nothing more belongs to it. */
    WHOLE
  }

  /** An extent, and how many characters belong to the reply if it is more than a part. */
  public record End(Extent extent, int length) {
    private static final End PART = new End(Extent.PART, 0);
  }

  private ReplyForm() {}

  /** How much of the reply to {@code command} begins {@code heard}. */
  public static End of(String command, String heard) {
    boolean placesFollow = command.strip().startsWith("WHATSAT") && !heard.startsWith("?");
    return placesFollow ? places(heard) : line(command, heard);
  }

  /** How much of an AT line begins {@code heard}; what follows it is of no interest. */
  public static End firstLine(String heard) {
    int lf = heard.indexOf('\n');
    return lf < 0 ? End.PART : new End(Extent.WHOLE, lf + 1);
  }

  private static End line(String command, String heard) {
    int lf = heard.indexOf('\n');
    if (lf >= 0) {
      return new End(Extent.WHOLE, lf + 1);
    }
    return !heard.isEmpty() && isFormed(command.strip(), heard)
        ? new End(Extent.ENOUGH, heard.length())
        : End.PART;
  }

  private static boolean isFormed(String command, String heard) {
    return heard.equals("? " + command) || isAt(command, heard);
  }

  private static boolean isAt(String command, String heard) {
    return heard.startsWith("AT ") && heard.split(WHITE, -1).length == AT_FIELDS
        && heard.endsWith(command.substring(command.indexOf(' ') + 1));
  }

  private static End places(String heard) {
    int lf = heard.indexOf('\n');
    int brace = lf < 0 ? -1 : heard.indexOf('{', lf);
    int json = brace < 0 ? -1 : objectEnd(heard, brace);
    if (json < 0) {
      return End.PART;
    }
    int end = json;
    int newlines = 0;
    while (end < heard.length() && newlines < 2 && "\r\n".indexOf(heard.charAt(end)) >= 0) {
      newlines += heard.charAt(end++) == '\n' ? 1 : 0;
    }
    return new End(newlines == 2 ? Extent.WHOLE : Extent.ENOUGH, end);
  }

  /** Behind the brace that closes the one at {@code from}, or -1 if it is not there yet. */
  private static int objectEnd(String text, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
