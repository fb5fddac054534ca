package io.herd.report.guard;

import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks today's guards about a campaign of any day; its experiment chooses them. */
public final class Rejudging {
  private static final Set<String> LIVE = Set.of("load", "peak");

  /**
   * A guard that says something else than it did.
   *
   * @param subject a run's id, or the campaign
   * @param guard by name
   * @param was what it said; UNKNOWN if it was not asked
   * @param is what it says
   */
  public record Change(String subject, String guard, Verdict was, Verdict is) {}

  private Rejudging() {}

  /** The campaign with the rulings of today. */
  public static Campaign today(Campaign campaign) {
    if (!LIVE.contains(campaign.experiment())) {
      return Judge.standard().judge(campaign);
    }
    return campaign.ruled(campaign.runs().stream()
        .flatMap(run -> LoadJudge.of(run).rulings(run).stream())
        .toList());
  }

  /** Where two judgements of one campaign differ by their word, or by what was asked. */
  public static List<Change> changes(Campaign was, Campaign is) {
    var changes = new ArrayList<Change>();
    for (var ruling : is.rulings()) {
      var before = find(was, ruling);
      if (!before.word().equals(ruling.verdict().word())) {
        changes.add(new Change(ruling.subject(), ruling.guard(), before, ruling.verdict()));
      }
    }
    for (var ruling : was.rulings()) {
      var gone = is.rulings().stream().noneMatch(now -> isOf(now, ruling));
      if (gone && !(ruling.verdict() instanceof Verdict.Unknown)) {
        changes.add(new Change(
            ruling.subject(), ruling.guard(), ruling.verdict(), notAsked()));
      }
    }
    return changes;
  }

  private static Verdict find(Campaign campaign, Ruling ruling) {
    return campaign.rulings().stream()
        .filter(other -> isOf(other, ruling))
        .map(Ruling::verdict)
        .findFirst()
        .orElseGet(Rejudging::notAsked);
  }

  private static boolean isOf(Ruling one, Ruling other) {
    return one.subject().equals(other.subject()) && one.guard().equals(other.guard());
  }

  private static Verdict notAsked() {
    return new Verdict.Unknown("not asked");
  }
}
