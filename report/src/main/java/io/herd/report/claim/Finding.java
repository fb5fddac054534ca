package io.herd.report.claim;

/** What experiments say of a claim. */
public enum Finding {
  /** The rule that was fixed beforehand is met, beyond noise. */
  CONFIRMED("confirmed"),
  /** Its opposite is met, beyond noise. */
  CONTRADICTED("contradicted"),
  /** Neither: noise, too few runs, or the machine lacks what it takes. */
  NOT_RESOLVED("not resolved"),
  /** Figures only, because the claim is a matter of taste. */
  NO_VERDICT("no verdict"),
  /** Something that it takes is not there. */
  NOT_RUN("not run");

  private final String word;

  Finding(String word) {
    this.word = word;
  }

  /** As it is printed. */
  public String word() {
    return word;
  }
}
