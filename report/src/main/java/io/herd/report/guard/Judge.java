package io.herd.report.guard;

import io.herd.report.result.Campaign;
import io.herd.report.result.Ruling;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks every guard. The bounds are the method's; each guard's page says where its bound is from.
 *
 * @param guards asked of every run
 * @param campaignGuards asked of the campaign once its runs are judged
 */
public record Judge(List<Guard> guards, List<CampaignGuard> campaignGuards) {
  public Judge {
    guards = List.copyOf(guards);
    campaignGuards = List.copyOf(campaignGuards);
  }

  /** Every guard with the bounds of the method. */
  public static Judge standard() {
    return new Judge(
        List.of(
            new NoErrors(),
            new Losses(0.001),
            new TapSeesAll(),
            new FloodCost(0.005),
            new RateAchieved(0.01),
            new GeneratorLag(0.25, 0.10, 150_000),
            new InFlightCap(),
            new StubHeadroom(0.5),
            new CpuHeadroom(0.9),
            new Hiccups(0.005),
            new Steal(0.05),
            new SteadyState(2.58, 0.2, 5),
            new NotProfiled(),
            new EnvironmentComplete()),
        List.of(new AaAgrees()));
  }

  /**
   * What is asked of one step of a search for the peak; whether the herd was too slow is a
   * matter of the objective.
   */
  public static Judge ofPeakStep() {
    return new Judge(
        List.of(new NoErrors(), new Losses(0.001), new RateAchieved(0.02),
            new GeneratorLag(0.25, 0.10, 150_000), new Hiccups(0.005), new Steal(0.05)),
        List.of());
  }

  /** Every guard's verdict on one run, in order. */
  public List<Ruling> rulings(RunResult run) {
    return guards.stream()
        .map(guard -> new Ruling(run.id(), guard.name(), guard.check(run)))
        .toList();
  }

  /** The worst verdict on one run: whether an experiment should repeat it. */
  public Verdict verdict(RunResult run) {
    return Verdict.worst(rulings(run).stream().map(Ruling::verdict).toList());
  }

  /** The campaign with fresh rulings in place of those it had. */
  public Campaign judge(Campaign campaign) {
    var rulings = new ArrayList<Ruling>();
    campaign.runs().forEach(run -> rulings.addAll(rulings(run)));
    var ruled = campaign.ruled(rulings);
    campaignGuards.forEach(
        guard -> rulings.add(new Ruling(Ruling.CAMPAIGN, guard.name(), guard.check(ruled))));
    return campaign.ruled(rulings);
  }
}
