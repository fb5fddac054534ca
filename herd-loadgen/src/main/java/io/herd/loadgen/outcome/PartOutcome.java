package io.herd.loadgen.outcome;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Part;
import java.util.Map;

/**
 * What became of the requests that were due in one phase.
 *
 * @param planned due by the schedule; in a closed loop, those sent
 * @param sent handed to a socket
 * @param done answered, and rightly
 * @param censored not answered at the drain's end; their times are cut off there
 * @param faults gone wrong, by kind of fault
 */
public record PartOutcome(
    long planned,
    long sent,
    long done,
    long censored,
    Map<Fault, Long> faults,
    TimesOutcome iamat,
    TimesOutcome whatsat,
    TimesOutcome malformed) {

  public static PartOutcome of(Part part, long planned) {
    return new PartOutcome(planned, part.sent(), part.done(), part.censored(),
        Map.copyOf(part.faults()), TimesOutcome.of(part.times(Kind.IAMAT)),
        TimesOutcome.of(part.times(Kind.WHATSAT)),
        TimesOutcome.of(part.times(Kind.MALFORMED)));
  }

  /** All faults together. */
  public long faultCount() {
    return faults.values().stream().mapToLong(Long::longValue).sum();
  }
}
