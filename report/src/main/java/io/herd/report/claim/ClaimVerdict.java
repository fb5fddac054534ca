package io.herd.report.claim;

import java.util.List;

/**
 * One claim and what was found.
 *
 * @param id short and stable, e.g. {@code gc-pause}
 * @param source who made it
 * @param sentence the claim in its own words
 * @param rule what would confirm and what would contradict it, fixed before the run
 * @param finding the verdict
 * @param reason why, in one sentence with figures; for a claim that was not run, what it needs
 * @param figures what the verdict is from, the leading one first
 * @param mechanism what explains it, in one sentence with a measured figure; may be empty
 * @param repeat the command that runs it again, word by word
 * @param campaigns folders of the results that it was read from, relative to the claims' folder
 */
public record ClaimVerdict(
    String id,
    String source,
    String sentence,
    String rule,
    Finding finding,
    String reason,
    List<ClaimFigure> figures,
    String mechanism,
    List<String> repeat,
    List<String> campaigns) {
  public ClaimVerdict {
    figures = List.copyOf(figures);
    repeat = List.copyOf(repeat);
    campaigns = List.copyOf(campaigns);
  }
}
