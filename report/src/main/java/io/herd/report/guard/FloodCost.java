package io.herd.report.guard;

import io.herd.report.metric.Metrics;
import io.herd.report.result.Arm;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/**
 * Messages per update must be what the topology's formula says: fewer is a loss or a merge in a
 * queue, more is a storm or a resync.
 *
 * @param tolerance relative
 */
public record FloodCost(double tolerance) implements Guard {
  @Override
  public String name() {
    return "messages per update";
  }

  @Override
  public Verdict check(RunResult run) {
    var herd = run.config().herd();
    var expected = herd.messagesPerUpdate();
    var measured = Metrics.MESSAGES.of(run);
    if (run.arm().setUp().containsKey(Arm.SYSTEM)) {
      return new Verdict.Valid("a foreign system counts no messages; the taps speak for it");
    }
    if (measured.isEmpty()) {
      return new Verdict.Unknown("the servers did not count messages, or accepted no update");
    }
    var error = Math.abs(measured.getAsDouble() - expected);
    return Figures.verdict(
        error <= tolerance * expected,
        Figures.decimals(measured.getAsDouble(), 3) + " messages per update; the formula gives "
            + expected + " (" + herd.servers() + " servers, " + herd.links() + " links, "
            + (herd.senderExclusion() ? "" : "no ") + "sender exclusion, taps: " + herd.taps()
            + ")");
  }
}
