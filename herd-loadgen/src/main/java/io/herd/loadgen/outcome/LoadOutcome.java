package io.herd.loadgen.outcome;

import io.herd.loadgen.record.FaultNote;
import io.herd.loadgen.spec.LoadSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was asked of a run and all that it saw.
 *
 * @param loop {@code open}, or {@code closed}: never compare times of one with the other
 * @param endNanos the end of the measured time since the start; earlier than the spec's if stopped
 * @param engine how the sockets were driven: {@code epoll} or {@code nio}
 * @param servers the name in which each target answered
 * @param doneInWindow right answers that came in the measured time, whenever they were due
 * @param donePerSecond these by its length: the rate achieved; a recording that ends earlier ends
 *     it
 * @param mostInFlight the most requests that were unanswered on one connection
 * @param unended replies, right or not, without the line feeds that belong behind them
 * @param idle the connections that were never used
 * @param firstFaults the first of each kind of fault
 * @param propagation from the tapped origin to each other tap
 * @param probe propagation as estimated where no tap could be put
 */
public record LoadOutcome(
    LoadSpec spec,
    String loop,
    String startedAt,
    long endNanos,
    String engine,
    Map<String, String> servers,
    PartOutcome warmup,
    PartOutcome measured,
    long doneInWindow,
    double donePerSecond,
    int mostInFlight,
    long unended,
    IdleOutcome idle,
    List<FaultNote> firstFaults,
    List<TapOutcome> taps,
    List<Propagation> propagation,
    @Nullable ProbeOutcome probe,
    Health health,
    List<Interval> intervals) {

  /** Whether it was ended before its time. */
  public boolean stoppedEarly() {
    return endNanos < spec.phases().endNanos();
  }
}
