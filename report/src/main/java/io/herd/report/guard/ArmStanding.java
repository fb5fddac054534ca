package io.herd.report.guard;

import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where an arm stands after its void runs were repeated: it stays valid if every block it ran in
 * has a usable run in the end. Of four blocks one may be missed if only the instrument or the
 * machine was to blame, because that happens to every arm alike; what an arm does wrong counts
 * always.
 *
 * @param arm the arm's name
 * @param runs how many runs it had, the void ones among them
 * @param usable how many of them may be compared
 * @param verdict the worst block's, with the guard that objected
 */
public record ArmStanding(String arm, int runs, int usable, Verdict verdict) {
  private static final Set<String> NOT_THE_ARM =
      Set.of("generator lag", "hiccups", "steal", "steady state");
  private static final int ONE_MISSED_OF = 4;

  /** The standing of an arm in a judged campaign. */
  public static ArmStanding of(Campaign campaign, String arm) {
    var runs = campaign.runsOf(arm);
    var blocks = runs.stream()
        .collect(Collectors.groupingBy(RunResult::block, TreeMap::new, Collectors.toList()));
    var missed = blocks.values().stream().filter(tries -> missed(campaign, tries)).count();
    var excused = missed * ONE_MISSED_OF <= blocks.size();
    var verdicts = new ArrayList<Verdict>();
    blocks.forEach((block, tries) -> {
      if (!excused || !missed(campaign, tries)) {
        verdicts.add(block(campaign, block, tries));
      }
    });
    var verdict = runs.isEmpty()
        ? new Verdict.Unknown(campaign.notRun().getOrDefault(arm, "it did not run"))
        : Verdict.worst(verdicts);
    return new ArmStanding(arm, runs.size(), campaign.usableRunsOf(arm).size(), verdict);
  }

  /** The verdict on the campaign: its own guards and every arm that ran. */
  public static Verdict overall(Campaign campaign) {
    var verdicts = new ArrayList<Verdict>();
    verdicts.add(campaign.verdictOn(Ruling.CAMPAIGN));
    campaign.armsRun().forEach(arm -> verdicts.add(named(arm, of(campaign, arm).verdict)));
    return campaign.armsRun().isEmpty()
        ? new Verdict.Unknown("no arm ran")
        : Verdict.worst(verdicts);
  }

  private static Verdict named(String arm, Verdict verdict) {
    return verdict.because(arm + ", " + verdict.reason());
  }

  /** Whether a block has no usable run, and only the instrument or the machine was to blame. */
  private static boolean missed(Campaign campaign, List<RunResult> tries) {
    return tries.stream().allMatch(run -> run(campaign, run) instanceof Verdict.Invalid
        && !run.marks().isVoid()
        && campaign.rulings().stream()
            .filter(ruling -> ruling.subject().equals(run.id())
                && ruling.verdict() instanceof Verdict.Invalid)
            .allMatch(ruling -> NOT_THE_ARM.contains(ruling.guard())));
  }

  private static Verdict block(Campaign campaign, int block, List<RunResult> tries) {
    return tries.stream()
        .map(run -> run(campaign, run))
        .min(Comparator.comparingInt(Verdict::rank))
        .map(verdict -> verdict.because("block " + block + ", " + verdict.reason()))
        .orElseThrow();
  }

  private static Verdict run(Campaign campaign, RunResult run) {
    if (run.marks().isVoid()) {
      return new Verdict.Invalid("void: " + run.marks().voided());
    }
    var worst = campaign.verdictOn(run.id());
    return campaign.rulings().stream()
        .filter(ruling -> ruling.subject().equals(run.id()) && ruling.verdict().equals(worst))
        .findFirst()
        .map(ruling -> worst.because(ruling.guard() + ": " + worst.reason()))
        .orElse(worst);
  }
}
