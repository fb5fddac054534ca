package io.herd.loadgen.check;

/** What a row came to. */
public enum Verdict {
  PASSED, FAILED,
  /** It could not be tried on this herd; it does not count. */
  SKIPPED
}
