package io.herd.report.result;

/**
 * What sets a run apart from the others.
 *
 * @param voided why the experiment set this run aside (it was repeated, it broke); empty if not
 * @param profiled a profiler ran beside it: such a run is never compared
 */
public record Marks(String voided, boolean profiled) {
  /** A run like any other. */
  public static final Marks NONE = new Marks("", false);

  /** Whether the experiment set this run aside. */
  public boolean isVoid() {
    return !voided.isEmpty();
  }
}
