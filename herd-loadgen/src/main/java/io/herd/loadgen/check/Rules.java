package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;

/**
 * Whose rules hold: Herd's own, or those of the course in one of its years. Where the course's text
 * is silent, its rules let more than one answer pass.
 *
 * @param year 0 for Herd's own
 */
public record Rules(int year) {
  /** Herd's own rules. */
  public static final Rules STRICT = new Rules(0);

  private static final int FIRST_YEAR = 2012;
  private static final int LAST_YEAR = 2100;
  /** The year in which the course went from tweets to Places. */
  private static final int CHANGE = 2014;
  private static final int MOST_PLACES = 20;
  private static final int MOST_TWEETS = 100;

  public Rules {
    BadInput.unless(year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR),
        "the course was not given in " + year + "; give a year from " + FIRST_YEAR);
  }

  /** The course's rules in that year. */
  public static Rules course(int year) {
    BadInput.unless(year != 0, "the course was not given in 0; give a year from " + FIRST_YEAR);
    return new Rules(year);
  }

  public boolean isStrict() {
    return year == 0;
  }

  /** Whether WHATSAT found tweets, in one line of JSON with one newline behind it. */
  public boolean tweets() {
    return year != 0 && year < CHANGE;
  }

  /** Whether it depends on the quarter what WHATSAT found. */
  public boolean changes() {
    return year == CHANGE;
  }

  /** The highest legal bound of a WHATSAT. */
  public int mostResults() {
    return tweets() ? MOST_TWEETS : MOST_PLACES;
  }

  @Override
  public String toString() {
    return isStrict() ? "Herd's rules" : "the course's rules of " + year;
  }
}
