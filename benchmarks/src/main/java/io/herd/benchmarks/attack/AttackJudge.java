package io.herd.benchmarks.attack;

import io.herd.benchmarks.attack.AttackRow.Verdict;
import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.attack.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges a row: a pure function of what was seen.
 *
 * @param rssBound of the processes together, in bytes
 * @param timesCount whether the healthy clients' times are enough to be judged
 */
record AttackJudge(long rssBound, boolean timesCount) {
  /** The target: p99 of healthy clients during an attack over that before. */
  private static final double MOST_RATIO = 2;
  private static final int LEAST_REQUESTS = 1_000;
  private static final double LATE = 0.25;
  private static final double FULL = 0.9;
  private static final int DESCRIPTORS = 32; // of a JVM's own, and of links that came back
  private static final int MIB = 1 << 20;

  AttackRow judge(AttackRow row, Attack attack, List<String> findings) {
    List<String> wrong = new ArrayList<>(findings);
    clients(row, wrong);
    replies(row, attack, wrong);
    bounds(row, wrong);
    boolean slow = timesCount && row.ratio() >= MOST_RATIO;
    String excuse = slow ? excuse(row) : "";
    if (slow && excuse.isEmpty()) {
      wrong.add(String.format(Locale.ROOT, "p99 of healthy clients was %.1f times its base line",
          row.ratio()));
    }
    if (!wrong.isEmpty()) {
      return row.judged(Verdict.FAILED, wrong);
    }
    return excuse.isEmpty() ? row : row.judged(Verdict.NO_FIGURE, List.of(excuse));
  }

  private static void clients(AttackRow row, List<String> wrong) {
    if (row.during().wrong() > 0) {
      wrong.add(row.during().wrong() + " of " + row.during().requests()
          + " replies to healthy clients were wrong or missing");
    }
  }

  private static void replies(AttackRow row, Attack attack, List<String> wrong) {
    if (attack.allRefused() && row.count(Deed.AT_HEARD) > 0) {
      wrong.add(row.count(Deed.AT_HEARD) + " of its lines were obeyed");
    }
    if (row.count(Deed.CLOSED) < attack.leastClosed()) {
      wrong.add("the server closed " + row.count(Deed.CLOSED) + " of its connections, expected "
          + attack.leastClosed() + " or more");
    }
  }

  private void bounds(AttackRow row, List<String> wrong) {
    if (row.peak().rssBytes() > rssBound) {
      wrong.add(
          "resident memory came to " + row.peak().rssBytes() / MIB + " MiB, above the bound of "
              + rssBound / MIB);
    }
    if (row.after().descriptors() > row.atRest().descriptors() + DESCRIPTORS) {
      wrong.add(row.after().descriptors() - row.atRest().descriptors()
          + " descriptors more than before were still open after it");
    }
  }

  /** Why the ratio says nothing of the server; empty if it does. */
  private static String excuse(AttackRow row) {
    String ratio = String.format(Locale.ROOT, "p99 was %.1f times its base line, but ",
        row.ratio());
    if (Math.min(row.before().requests(), row.during().requests()) < LEAST_REQUESTS) {
      return ratio + "of too few requests";
    }
    if (row.during().lagP99Nanos() > LATE * row.during().p99Nanos()) {
      return ratio + "the clients' own machine was late";
    }
    return row.busy() > FULL
        ? ratio + String.format(Locale.ROOT, "the machine, which the attacker shares, was %.0f %%"
            + " busy", 100 * row.busy())
        : "";
  }
}
