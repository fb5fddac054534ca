package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;

/** Says whether a run may be believed. Pure, so that old results can be judged again. */
public interface Guard {
  /** Short and stable: it stands in tables and in {@code result.json}. */
  String name();

  /** The verdict, as one sentence with its figures. */
  Verdict check(RunResult run);
}
