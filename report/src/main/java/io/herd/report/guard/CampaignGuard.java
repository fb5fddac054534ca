package io.herd.report.guard;

import io.herd.report.result.Campaign;
import io.herd.report.result.Verdict;

/** Says whether a campaign as a whole may be believed. Pure, as every {@link Guard}. */
public interface CampaignGuard {
  /** Short and stable. */
  String name();

  /** The verdict, as one sentence with its figures; the runs have been judged before. */
  Verdict check(Campaign campaign);
}
