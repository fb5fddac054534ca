package io.herd.loadgen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.check.cases.AllCases;
import io.herd.loadgen.sample.Flaw;
import io.herd.loadgen.sample.SampleHerd;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.style.ClientStyle;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check against herds that do one thing wrong. */
class HerdCheckTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  /** It watches for a while whether anything moves. */
  private static final String SLOW = "flood-ends";
  private static final Set<String> TELLING = Arrays.stream(Flaw.values()).map(Flaw::row)
      .filter(row -> !row.isEmpty()).collect(Collectors.toSet());

  private static CheckReport check(SampleHerd herd, Rules rules, List<Case> cases)
      throws InterruptedException {
    Insight insight = new Insight(Set.of(), herd.peers(), false, Optional.empty());
    return HerdCheck.of(new CheckSpec(herd.targets(), rules, List.of(ClientStyle.values()),
        PATIENCE, insight, cases)).run(_ -> {});
  }

  private static List<String> failed(CheckReport report) {
    return report.rows().stream().filter(row -> row.verdict() == Verdict.FAILED).map(Row::id)
        .toList();
  }

  @Test
  void aSoundHerdPassesEveryRowThatCanBeTried() throws Exception {
    try (SampleHerd herd = new SampleHerd(Flaw.NONE)) {
      CheckReport report = check(herd, Rules.STRICT, AllCases.all());
      assertThat(failed(report)).isEmpty();
      assertThat(report.allPassed()).isTrue();
      assertThat(report.percent()).isEqualTo(100);
      assertThat(report.rows()).filteredOn(row -> row.verdict() == Verdict.SKIPPED)
          .allSatisfy(row -> assertThat(row.note()).containsAnyOf("--start", "Places"))
          .hasSizeLessThan(20);
    }
  }

  @Test
  void eachFlawHasARowOfItsOwn() {
    assertThat(TELLING).hasSize(Flaw.values().length - 1)
        .isSubsetOf(AllCases.all().stream().map(Case::id).collect(Collectors.toSet()));
    assertThat(AllCases.all()).extracting(Case::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aFlawIsNamedByItsRow(Flaw flaw) throws Exception {
    try (SampleHerd herd = new SampleHerd(flaw)) {
      CheckReport report = check(herd, Rules.STRICT, AllCases.only(Set.of(), TELLING).stream()
          .filter(each -> !each.id().equals(SLOW) || flaw.row().equals(SLOW)).toList());
      assertThat(failed(report)).contains(flaw.row());
      assertThat(failed(report)).hasSizeLessThanOrEqualTo(TELLING.size() / 2);
      assertThat(report.rows()).filteredOn(row -> row.id().equals(flaw.row())).singleElement()
          .satisfies(row -> {
            assertThat(row.expected()).isNotBlank();
            assertThat(row.exchanges()).isNotEmpty();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BELIEVES_CLIENTS", "SKEW_BY_DOUBLES"})
  void whereTheCourseIsSilentBothAnswersPassAndTheRowSaysSo(Flaw flaw) throws Exception {
    try (SampleHerd herd = new SampleHerd(flaw)) {
      Set<String> row = Set.of(flaw.row());
      CheckReport course = check(herd, Rules.course(2023), AllCases.only(Set.of(), row));
      assertThat(course.allPassed()).isTrue();
      assertThat(course.rows().getFirst().note()).startsWith("the course's text is silent here");
      assertThat(failed(check(herd, Rules.STRICT, AllCases.only(Set.of(), row))))
          .containsExactly(flaw.row());
    }
  }

  @Test
  void whatTheCourseAsksForFailsByItsRulesToo() throws Exception {
    try (SampleHerd herd = new SampleHerd(Flaw.TIMES_AS_STRINGS)) {
      assertThat(failed(check(herd, Rules.course(2023), AllCases.only(Set.of(), TELLING))))
          .contains("time-not-strings");
    }
  }

  @Test
  void aServerThatDiedFailsTheRowsBehindItUntried() throws Exception {
    try (SampleHerd herd = new SampleHerd(Flaw.DIES_ON_EMPTY_LINE)) {
      CheckReport report = check(herd, Rules.STRICT,
          AllCases.only(Set.of(), Set.of("iamat-reply", "empty-line", "http")));
      assertThat(failed(report)).containsExactly("empty-line", "http");
      assertThat(report.rows().get(1).note()).contains("after it Ash answers no more");
      assertThat(report.rows().get(2).note())
          .isEqualTo("not tried: Ash does not answer any more since row empty-line");
      assertThat(report.score()).isEqualTo("score 1 of 3 (33.3 %), 2 failed, 0 skipped");
    }
  }

  @Test
  void rowsAreChosenByNameAndBySection() {
    assertThat(AllCases.only(Set.of(Section.SKEW), Set.of())).hasSize(5);
    assertThat(AllCases.only(Set.of(Section.TIMES), Set.of("stale-*")))
        .extracting(Case::id).containsExactly("stale-kept", "stale-reply");
    assertThatThrownBy(() -> AllCases.only(Set.of(), Set.of("no-such")))
        .isInstanceOf(BadInput.class)
        .hasMessage("no row is called \"no-such\"; herd check --list shows all");
    assertThatThrownBy(() -> Section.parse("time")).isInstanceOf(BadInput.class)
        .hasMessageStartingWith("there is no section \"time\"; there are replies, skew, times");
  }
}
