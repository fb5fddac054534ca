package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/**
 * The Places stub must not be the limit.
 *
 * @param share of its own measured ceiling that the run may use
 */
public record StubHeadroom(double share) implements Guard {
  @Override
  public String name() {
    return "stub headroom";
  }

  @Override
  public Verdict check(RunResult run) {
    var stub = run.measured().stub();
    if (stub.kind().equals("none")) {
      return new Verdict.Valid("no stub ran");
    }
    if (stub.ceilingPerSecond().orElse(0) == 0 || stub.servedPerSecond().isEmpty()) {
      return new Verdict.Unknown("the ceiling or the use of the " + stub.kind() + " stub is"
          + " unavailable");
    }
    var use = stub.servedPerSecond().getAsDouble() / stub.ceilingPerSecond().getAsDouble();
    return Figures.verdict(
        use < share,
        "the " + stub.kind() + " stub served " + Figures.count(stub.servedPerSecond().getAsDouble())
            + "/s, " + Figures.percent(use) + " of its ceiling of "
            + Figures.count(stub.ceilingPerSecond().getAsDouble()) + "/s (below "
            + Figures.percent(share) + ")");
  }
}
