package io.herd.report.document;

/** How a text is meant; never told by colour alone. */
public enum Tone {
  /** A plain statement. */
  PLAIN,
  /** Good news: valid, better. */
  GOOD,
  /** Bad news: invalid, worse. */
  BAD,
  /** Of less weight: not resolved, unavailable, unknown. */
  MUTED
}
