package io.herd.benchmarks.attack;

import io.herd.loadgen.attack.Deed;
import java.util.List;
import java.util.Map;

/**
 * What one attack did and what came of it.
 *
 * @param system what the herd runs on
 * @param attack its name
 * @param what it does, with the rate at which
 * @param seconds it went on
 * @param deeds what it did
 * @param remarks on that
 * @param before the healthy clients' base line, just before
 * @param during the same clients meanwhile
 * @param atRest what the servers' processes held just before
 * @param peak the most they held meanwhile, looked at five times a second
 * @param after what they held when it was over and its connections closed
 * @param usualCpuSeconds what the processes would have used in that time at the base line's pace
 * @param cpuSeconds what they used in that time
 * @param pauseMillis that a collector stopped them for meanwhile, where it is known
 * @param busy share of the machine's processor time that was used meanwhile, 0 to 1
 * @param verdict on it all
 * @param reasons for that; empty if it held
 */
public record AttackRow(
    String system,
    String attack,
    String what,
    double seconds,
    Map<Deed, Long> deeds,
    List<String> remarks,
    Pulse before,
    Pulse during,
    Footprint atRest,
    Footprint peak,
    Footprint after,
    double usualCpuSeconds,
    double cpuSeconds,
    long pauseMillis,
    double busy,
    Verdict verdict,
    List<String> reasons) {
  /** Whether the herd bore it. */
  public enum Verdict {
    /** Nothing was wrong, lost or forged, and all bounds were kept. */
    HELD,
    /** Something was. */
    FAILED,
    /** The same as held, but for the healthy clients' p99, which could not be told. */
    NO_FIGURE
  }

  public AttackRow {
    deeds = Map.copyOf(deeds);
    remarks = List.copyOf(remarks);
    reasons = List.copyOf(reasons);
  }

  /** How many times as long the healthy clients' p99 was as before. */
  public double ratio() {
    return before.p99Nanos() == 0 ? 0 : (double) during.p99Nanos() / before.p99Nanos();
  }

  /** How often something was done. */
  public long count(Deed deed) {
    return deeds.getOrDefault(deed, 0L);
  }

  AttackRow judged(Verdict other, List<String> why) {
    return new AttackRow(system, attack, what, seconds, deeds, remarks, before, during, atRest,
        peak, after, usualCpuSeconds, cpuSeconds, pauseMillis, busy, other, why);
  }
}
