package io.herd.loadgen.outcome;

import io.herd.loadgen.record.Times;

/** The three times of one kind of request. */
public record TimesOutcome(Distribution response, Distribution service, Distribution lag) {
  static TimesOutcome of(Times times) {
    return new TimesOutcome(Distribution.of(times.response()), Distribution.of(times.service()),
        Distribution.of(times.lag()));
  }
}
