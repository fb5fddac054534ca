package io.herd.report.content;

import io.herd.report.document.Tone;
import io.herd.report.result.Verdict;
import io.herd.report.stats.Outcome;

/** How verdicts and outcomes are meant. */
final class Tones {
  private Tones() {}

  static Tone of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid _ -> Tone.GOOD;
      case Verdict.Invalid _ -> Tone.BAD;
      case Verdict.Unknown _ -> Tone.MUTED;
    };
  }

  static Tone of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Better _ -> Tone.GOOD;
      case Outcome.Worse _ -> Tone.BAD;
      case Outcome.NotResolved _ -> Tone.MUTED;
    };
  }
}
