package io.herd.report.stats;

/** What a comparison shows. */
public sealed interface Outcome {
  /** The arm is better than the base line, beyond noise. */
  record Better() implements Outcome {}

  /** The arm is worse than the base line, beyond noise. */
  record Worse() implements Outcome {}

  /**
   * Nothing can be said.
   *
   * @param reason why, with figures
   */
  record NotResolved(String reason) implements Outcome {}

  /** better, worse, not resolved. */
  default String word() {
    return switch (this) {
      case Better _ -> "better";
      case Worse _ -> "worse";
      case NotResolved _ -> "not resolved";
    };
  }
}
