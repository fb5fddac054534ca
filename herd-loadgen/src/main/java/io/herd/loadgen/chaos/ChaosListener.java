package io.herd.loadgen.chaos;

import java.util.List;

/** Hears twice a second how a run goes, on a thread of the run. */
@FunctionalInterface
public interface ChaosListener {
  /**
   * A run is still under way.
   *
   * @param acknowledged updates up to now
   * @param going the faults of this moment, in words
   */
  void progressed(double seconds, long acknowledged, long unacknowledged, List<String> going);
}
