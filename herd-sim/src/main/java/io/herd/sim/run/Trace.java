package io.herd.sim.run;

/** Hears what happens in a run, in words. */
@FunctionalInterface
public interface Trace {
  /** At some virtual nanosecond something happened somewhere. */
  void tell(long at, String where, String what);
}
