package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** A generator that reached its cap of requests in flight held back: its schedule was not open. */
public record InFlightCap() implements Guard {
  @Override
  public String name() {
    return "in-flight cap";
  }

  @Override
  public Verdict check(RunResult run) {
    var inFlight = run.measured().counters().inFlight();
    if (inFlight.cap().isEmpty()) {
      return new Verdict.Valid("the generator has no cap");
    }
    if (inFlight.max().isEmpty()) {
      return new Verdict.Unknown("the most requests in flight are unavailable");
    }
    return Figures.verdict(
        inFlight.max().getAsLong() < inFlight.cap().getAsLong(),
        "at most " + Figures.count(inFlight.max().getAsLong())
            + " requests were in flight, the cap is "
            + Figures.count(inFlight.cap().getAsLong()));
  }
}
