package io.herd.report.metric;

/** Which direction of a metric a reader wishes for. */
public enum Better {
  /** Less is better: time, bytes, messages. */
  LOWER,
  /** More is better: a peak rate. */
  HIGHER,
  /** Neither: it was set by the experiment. */
  NEITHER
}
