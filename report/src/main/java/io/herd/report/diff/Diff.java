package io.herd.report.diff;

import io.herd.report.diff.Change.Word;
import io.herd.report.result.Campaign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What changed from one result to another.
 *
 * @param base where the base is from
 * @param head where the head is from
 * @param warnings what makes the two hard to compare
 * @param changes every metric that both have, the greatest changes first
 */
public record Diff(String base, String head, List<String> warnings, List<Change> changes) {
  public Diff {
    warnings = List.copyOf(warnings);
    changes = List.copyOf(changes);
  }

  /** Compares campaigns of the same experiment, arm by arm. */
  public static Diff of(String baseName, List<Campaign> bases, String headName,
      List<Campaign> heads, Bounds bounds) {
    var warnings = new ArrayList<String>();
    var changes = new ArrayList<Change>();
    for (var base : bases) {
      heads.stream()
          .filter(head -> head.experiment().equals(base.experiment()))
          .findFirst()
          .ifPresentOrElse(head -> compare(base, head, bounds, warnings, changes),
              () -> warnings.add(headName + " has no campaign of " + base.experiment()));
    }
    changes.sort(Comparator.comparing((Change change) -> change.word() == Word.NOT_RESOLVED)
        .thenComparing(Comparator.comparingDouble(Change::size).reversed()));
    return new Diff(baseName, headName, warnings, changes);
  }

  /** Those of one kind. */
  public List<Change> of(Word word) {
    return changes.stream().filter(change -> change.word() == word).toList();
  }

  /** Whether any metric of any arm could be judged: had runs enough in a like place. */
  public boolean isPossible() {
    return changes.stream().anyMatch(change -> change.ratio().isPresent()
        && (change.word() != Word.NOT_RESOLVED || change.reason().startsWith("the interval")));
  }

  /** As JSON, with the values of every run. */
  public String json() {
    return DiffJson.text(this);
  }

  private static void compare(Campaign base, Campaign head, Bounds bounds,
      List<String> warnings, List<Change> changes) {
    var differences = Surroundings.differences(base, head);
    differences.forEach(text -> warnings.add(base.experiment() + ": " + text));
    var arms = new ArmChanges(base, head, bounds, differences.isEmpty());
    for (var arm : base.armsRun()) {
      var found = arms.of(arm);
      if (found.isEmpty()) {
        warnings.add(base.experiment() + ", " + arm + ": has no usable run "
            + (base.usableRunsOf(arm).isEmpty() ? "in the base" : "in the head"));
      }
      changes.addAll(found);
    }
    head.armsRun().stream()
        .filter(arm -> !base.armsRun().contains(arm))
        .forEach(arm -> warnings.add(head.experiment() + ", " + arm + ": is new in the head"));
  }
}
