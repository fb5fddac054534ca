package io.herd.benchmarks.attack;

import io.herd.loadgen.outcome.PartOutcome;

/**
 * How healthy clients were served in one phase.
 *
 * @param requests that were due
 * @param wrong of these: answered wrongly, not answered, or not sent because of what went before
 * @param p50Nanos response of IAMAT, done - intended
 * @param p99Nanos likewise
 * @param lagP99Nanos how late the generator itself was, sent - intended
 */
public record Pulse(
    long requests, long wrong, long p50Nanos, long p99Nanos, long lagP99Nanos) {
  static Pulse of(PartOutcome part) {
    return new Pulse(part.planned(), part.faultCount() + part.censored(),
        part.iamat().response().p50Nanos(), part.iamat().response().p99Nanos(),
        part.iamat().lag().p99Nanos());
  }
}
