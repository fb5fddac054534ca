package io.herd.loadgen.check.cases;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.spec.BadInput;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every row that there is, section by section. */
public final class AllCases {
  private static final List<Case> ALL = Stream.of(ReplyCases.all(), SkewCases.all(),
      TimeCases.all(), EchoCases.all(), PlacesCases.all(), PlacesFailureCases.all(),
      FloodCases.all(), StaleCases.all(), StormCases.all(), StyleCases.all(), FramingCases.all(),
      BadInputCases.all(), RobustnessCases.all(), OutageCases.all())
      .flatMap(List::stream).sorted(Comparator.comparing(Case::section)).toList();

  private AllCases() {}

  /** All of them. */
  public static List<Case> all() {
    return ALL;
  }

  /**
   * Those of the sections, and those whose ids are given or begin like it ({@code time-*}); all if
   * nothing is given.
   *
   * @throws BadInput in one line, if an id fits no case
   */
  public static List<Case> only(Set<Section> sections, Set<String> ids) {
    for (String id : ids) {
      BadInput.unless(ALL.stream().anyMatch(each -> fits(id, each.id())),
          "no row is called \"" + id + "\"; herd check --list shows all");
    }
    return ALL.stream()
        .filter(each -> sections.isEmpty() || sections.contains(each.section()))
        .filter(each -> ids.isEmpty() || ids.stream().anyMatch(id -> fits(id, each.id())))
        .toList();
  }

  private static boolean fits(String wanted, String id) {
    return wanted.endsWith("*")
        ? id.startsWith(wanted.substring(0, wanted.length() - 1))
        : id.equals(wanted);
  }
}
