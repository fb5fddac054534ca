package io.herd.loadgen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replies about one client are judged. */
class StoryTest {
  private static final String PLACE = "+34.068930-118.445127";
  private static final String UNKNOWN = "? WHATSAT kiwi 10 0";

  private final Timeline timeline = new Timeline(List.of("Ash", "Elm"), () -> 0);
  private final Custody custody = new Custody(timeline, List.of(new Road("Ash", "Elm")));
  private final Story story = new Story("kiwi");
  private final Life ash = timeline.life("Ash").orElseThrow();
  private final Life elm = timeline.life("Elm").orElseThrow();
  private Sent first;
  private Sent second;

  @BeforeEach
  void send() {
    first = story.send("Ash", PLACE, 1_000_000_001);
    second = story.send("Ash", PLACE, 2_000_000_000);
  }

  private static String at(String time) {
    return "AT Ash +0.000000042 kiwi " + PLACE + " " + time;
  }

  private static final String FIRST = at("1.000000001");
  private static final String SECOND = at("2.000000000");

  private Finding heard(Life life, String line) {
    return story.heard(life, line, story.floor(life), 0);
  }

  private void acknowledgeBoth() {
    assertThat(story.acknowledged(first, ash, FIRST, 0)).isEqualTo(Finding.FINE);
    assertThat(story.acknowledged(second, ash, SECOND, 0)).isEqualTo(Finding.FINE);
  }

  private StoryEnd end(String... lines) {
    return story.end(List.of(lines), custody);
  }

  @Test
  void timesAreWrittenWithNineDecimals() {
    assertThat(story.command(first)).isEqualTo("IAMAT kiwi " + PLACE + " 1.000000001");
  }

  @Test
  void anAcknowledgementIsTheUpdateItself() {
    assertThat(story.acknowledged(first, ash, SECOND, 0)).isEqualTo(Finding.WRONG);
    assertThat(story.acknowledged(first, ash, "? IAMAT kiwi", 0)).isEqualTo(Finding.WRONG);
    assertThat(story.acknowledged(first, ash, FIRST, 0)).isEqualTo(Finding.FINE);
  }

  @Test
  void whatNobodyHasSentIsWrong() {
    assertThat(heard(elm, at("3.000000000"))).isEqualTo(Finding.WRONG);
    assertThat(heard(elm, FIRST.replace("Ash", "Elm"))).isEqualTo(Finding.WRONG);
    assertThat(heard(elm, FIRST.replace("+34", "+35"))).isEqualTo(Finding.WRONG);
    assertThat(heard(elm, FIRST.replace("kiwi", "emu"))).isEqualTo(Finding.WRONG);
    assertThat(heard(elm, "")).isEqualTo(Finding.WRONG);
    assertThat(heard(elm, FIRST)).isEqualTo(Finding.FINE);
  }

  @Test
  void aRelayThatChangesTheSkewIsWrong() {
    assertThat(story.acknowledged(first, ash, FIRST, 0)).isEqualTo(Finding.FINE);
    assertThat(heard(elm, FIRST.replace("42", "43"))).isEqualTo(Finding.WRONG);
  }

  @Test
  void aServerGoesBackByShowingLessThanBefore() {
    acknowledgeBoth();
    assertThat(heard(ash, FIRST)).isEqualTo(Finding.WENT_BACK);
    assertThat(heard(ash, UNKNOWN)).isEqualTo(Finding.WENT_BACK);
    assertThat(heard(elm, UNKNOWN)).isEqualTo(Finding.FINE);
    assertThat(heard(elm, FIRST)).isEqualTo(Finding.FINE);
  }

  @Test
  void anAnswerToAQuestionThatWasAskedBeforeIsNotGoingBack() {
    long floor = story.floor(ash);
    acknowledgeBoth();
    assertThat(story.heard(ash, FIRST, floor, 0)).isEqualTo(Finding.FINE);
  }

  @Test
  void allIsWellWhenEveryServerHasTheNewest() {
    acknowledgeBoth();
    assertThat(end(SECOND, SECOND)).isEqualTo(new StoryEnd(false, false, 0));
  }

  @Test
  void anAcknowledgedUpdateIsLostWhereAnOlderOneIsShown() {
    acknowledgeBoth();
    assertThat(end(FIRST, FIRST)).isEqualTo(new StoryEnd(false, true, 0));
    assertThat(end(SECOND, FIRST)).isEqualTo(new StoryEnd(true, true, 0));
    assertThat(end(UNKNOWN, UNKNOWN)).isEqualTo(new StoryEnd(false, true, 0));
  }

  @Test
  void aNewerOneThatNobodyAcknowledgedReplacesIt() {
    assertThat(story.acknowledged(first, ash, FIRST, 0)).isEqualTo(Finding.FINE);
    assertThat(end(SECOND, SECOND)).isEqualTo(new StoryEnd(false, false, 0));
    assertThat(end(SECOND, FIRST)).isEqualTo(new StoryEnd(true, false, 0));
  }

  @Test
  void whatDiedWithItsServerIsCountedApart() {
    acknowledgeBoth();
    timeline.died("Ash");
    assertThat(end(UNKNOWN, UNKNOWN)).isEqualTo(new StoryEnd(false, false, 2));
  }

  @Test
  void anOlderOneIsOwedThatWasSeenElsewhereWhenTheNewestDied() {
    acknowledgeBoth();
    assertThat(heard(elm, FIRST)).isEqualTo(Finding.FINE);
    timeline.died("Ash");
    assertThat(end(FIRST, FIRST)).isEqualTo(new StoryEnd(false, false, 1));
    assertThat(end(UNKNOWN, UNKNOWN)).isEqualTo(new StoryEnd(false, true, 1));
  }
}
