package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.TrialSpec;
import io.herd.report.result.Loopback;

/**
 * What the machine, the generator and the stub can do, measured before the first trial.
 *
 * @param loopback the raw round trip of as many bytes as an AT line has
 * @param generatorPerSecond requests per second that the generator reached against a null server,
 *     one in flight on each connection
 * @param stubPerSecond replies per second that the stub reached when driven alone
 */
public record Calibration(Loopback loopback, double generatorPerSecond, double stubPerSecond) {
  private static final double SHARE = 0.15;
  private static final double LEAST = 100;
  private static final double MOST = 5_000;

  /** The rate of a trial: what it asks for, or one that the machine can hold. */
  public double rate(TrialSpec spec) {
    int messages = 2 * spec.graph().links().size() - (spec.graph().servers().size() - 1);
    return spec.rate() > 0 ? spec.rate() : rate(messages + 2);
  }

  /**
   * A rate that the machine can hold: one update makes {@code messagesPerUpdate} messages between
   * servers besides the client's own, each about the work of one request against the null server;
   * all of them together shall take a seventh of what was reached there, so that latency is not
   * queueing for a core. Rounded down to two digits.
   */
  private double rate(int messagesPerUpdate) {
    double most = SHARE * generatorPerSecond / (1 + messagesPerUpdate);
    double bounded = Math.min(MOST, Math.max(LEAST, most));
    double step = Math.pow(10, Math.floor(Math.log10(bounded)) - 1);
    return Math.floor(bounded / step) * step;
  }
}
