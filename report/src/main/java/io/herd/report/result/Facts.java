package io.herd.report.result;

/** How a fact that could not be had is written: never left out, always by this word. */
public final class Facts {
  /** The word for an absent fact, in text and in place of a number. */
  public static final String UNAVAILABLE = "unavailable";

  private Facts() {}

  /** True for a fact that was written down. */
  public static boolean known(String fact) {
    return !fact.equals(UNAVAILABLE);
  }

  /** The trimmed text, or "unavailable" where there is none. */
  public static String orUnavailable(String text) {
    return text.isBlank() ? UNAVAILABLE : text.strip();
  }
}
