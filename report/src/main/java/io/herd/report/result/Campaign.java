package io.herd.report.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that one {@code result.json} holds.
 *
 * @param format {@link #FORMAT} of the Herd that wrote it
 * @param id opaque; the name of its folder below {@code results/}
 * @param experiment {@code compare} or another
 * @param startedAt an ISO-8601 instant
 * @param command what was typed, word by word, so that it can be repeated
 * @param baseline the arm that the others are compared with, by name
 * @param aa the arm that ran twice
 * @param arms every arm in the order of display, those that could not run among them
 * @param notRun why an arm could not run, by the arm's name
 * @param runs every run, the void ones among them
 * @param rulings what the guards said when it was written
 */
public record Campaign(
    int format,
    String id,
    String experiment,
    String startedAt,
    List<String> command,
    String baseline,
    AaPair aa,
    List<Arm> arms,
    Map<String, String> notRun,
    List<RunResult> runs,
    List<Ruling> rulings) {
  /** The format that this Herd writes, and the newest that it reads. */
  public static final int FORMAT = 2;

  public Campaign {
    Require.text("campaign.id", id);
    Require.text("campaign.experiment", experiment);
    Instant.parse(startedAt);
    command = List.copyOf(command);
    arms = List.copyOf(arms);
    notRun = Require.ordered(notRun);
    runs = List.copyOf(runs);
    rulings = List.copyOf(rulings);
    requireArm(arms, "baseline", baseline);
    if (aa.present()) {
      requireArm(arms, "aa.arm", aa.arm());
      requireArm(arms, "aa.copy", aa.copy());
    }
    for (var arm : arms) {
      if (!arm.against().isEmpty()) {
        requireArm(arms, "arm " + arm.name() + ": against", arm.against());
      }
    }
    for (var run : runs) {
      requireArm(arms, "run " + run.id() + ": arm", run.arm().name());
    }
  }

  /** A new campaign in the current format, not judged yet. */
  public static Campaign of(
      String id,
      String experiment,
      Instant startedAt,
      List<String> command,
      String baseline,
      AaPair aa,
      List<Arm> arms,
      Map<String, String> notRun,
      List<RunResult> runs) {
    return new Campaign(
        FORMAT, id, experiment, startedAt.toString(), command, baseline, aa, arms, notRun, runs,
        List.of());
  }

  /** The same campaign with other rulings in place of those it had. */
  public Campaign ruled(List<Ruling> others) {
    return new Campaign(
        format, id, experiment, startedAt, command, baseline, aa, arms, notRun, runs, others);
  }

  /** The arm that another one is compared with, by name. */
  public String baselineOf(String arm) {
    return arms.stream()
        .filter(one -> one.name().equals(arm) && !one.against().isEmpty())
        .map(Arm::against)
        .findFirst()
        .orElse(baseline);
  }

  /** Every run of one arm, the void ones among them, in the order they ran. */
  public List<RunResult> runsOf(String arm) {
    return runs.stream().filter(run -> run.arm().name().equals(arm)).toList();
  }

  /** The runs of one arm that may be compared: not void, not profiled, not judged invalid. */
  public List<RunResult> usableRunsOf(String arm) {
    return usableRunsOf(arm, Set.of());
  }

  /** As above, whatever the guards of these names say. */
  public List<RunResult> usableRunsOf(String arm, Set<String> forgiven) {
    return runsOf(arm).stream()
        .filter(run -> !run.marks().isVoid() && !run.marks().profiled())
        .filter(run -> !(verdictOn(run.id(), forgiven) instanceof Verdict.Invalid))
        .toList();
  }

  /** The arms that ran, in the order of display. */
  public List<String> armsRun() {
    return arms.stream().map(Arm::name).filter(name -> !runsOf(name).isEmpty()).toList();
  }

  /** The worst ruling on one subject: a run's id or {@link Ruling#CAMPAIGN}. */
  public Verdict verdictOn(String subject) {
    return verdictOn(subject, Set.of());
  }

  private Verdict verdictOn(String subject, Set<String> forgiven) {
    return Verdict.worst(
        rulings.stream()
            .filter(ruling -> ruling.subject().equals(subject))
            .filter(ruling -> !forgiven.contains(ruling.guard()))
            .map(Ruling::verdict)
            .toList());
  }

  private static void requireArm(List<Arm> arms, String what, String name) {
    if (arms.stream().noneMatch(arm -> arm.name().equals(name))) {
      throw new IllegalArgumentException(what + " names '" + name + "', which is none of the arms "
          + arms.stream().map(Arm::name).toList());
    }
  }
}
