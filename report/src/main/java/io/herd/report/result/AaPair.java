package io.herd.report.result;

/**
 * The arm that ran twice in every block, under two names: what its two copies differ by is noise.
 *
 * @param arm the arm, by name; empty when the campaign had no such pair
 * @param copy its second copy, by name
 */
public record AaPair(String arm, String copy) {
  /** A campaign without an A/A pair: nothing in it can be resolved. */
  public static final AaPair NONE = new AaPair("", "");

  public AaPair {
    if (arm.isEmpty() != copy.isEmpty() || (!arm.isEmpty() && arm.equals(copy))) {
      throw new IllegalArgumentException(
          "aa: '" + arm + "' and '" + copy + "' must be two different arms, or both empty");
    }
  }

  /** Whether an arm ran twice. */
  public boolean present() {
    return !arm.isEmpty();
  }
}
