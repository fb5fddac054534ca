package io.herd.cli;

import io.herd.report.result.Verdict;

/** What the verdict on a result is to a shell. */
public final class ExitCodes {
  private static final int INVALID = 1;
  private static final int UNKNOWN = 2;

  private ExitCodes() {}

  public static int of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid _ -> 0;
      case Verdict.Invalid _ -> INVALID;
      case Verdict.Unknown _ -> UNKNOWN;
    };
  }
}
