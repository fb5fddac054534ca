package io.herd.loadgen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which updates a herd may lose with a killed server, and which it may not. */
class CustodyTest {
  private long now;
  private final Timeline timeline = new Timeline(List.of("Ash", "Elm", "Oak"), () -> now);
  private final Custody custody =
      new Custody(timeline, List.of(new Road("Ash", "Elm"), new Road("Elm", "Oak")));

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private Life life(String server) {
    return timeline.life(server).orElseThrow();
  }

  @Test
  void whatALivingServerAcknowledgedIsOwed() {
    assertThat(custody.isOwed(Map.of(life("Ash"), now))).isTrue();
  }

  @Test
  void whatAServerTookWithItAtOnceIsNot() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    pass(4);
    timeline.died("Ash");
    pass(100);
    timeline.born("Ash");

    assertThat(custody.isOwed(known)).isFalse();
  }

  @Test
  void whatAServerHadTimeToPassOnIsOwed() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    pass(5);
    timeline.died("Ash");

    assertThat(custody.isOwed(known)).isTrue();
  }

  @Test
  void onlyTheCalmCounts() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    pass(2);
    timeline.disturbed("Ash-Elm");
    pass(60);
    timeline.calmed("Ash-Elm");
    pass(4);
    timeline.disturbed("Elm");
    pass(1);
    timeline.calmed("Elm");
    timeline.died("Ash");

    assertThat(custody.isOwed(known)).isFalse();
  }

  @Test
  void aCalmAfterAFaultCounts() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    timeline.disturbed("Ash-Elm");
    pass(60);
    timeline.calmed("Ash-Elm");
    pass(5);
    timeline.died("Ash");

    assertThat(custody.isOwed(known)).isTrue();
  }

  @Test
  void itIsPassedOnFromServerToServer() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    pass(5);
    timeline.died("Ash");
    pass(5);
    timeline.died("Elm");
    assertThat(custody.isOwed(known)).as("held by Oak").isTrue();

    timeline.died("Oak");
    assertThat(custody.isOwed(known)).isFalse();
  }

  @Test
  void aServerThatCameBackIsToldWhatItHadForgotten() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    timeline.died("Elm");
    pass(60);
    timeline.born("Elm");
    pass(5);
    timeline.died("Ash");

    assertThat(custody.isOwed(known)).isTrue();
  }

  @Test
  void whatALivingServerHasShownIsOwed() {
    Map<Life, Long> known = Map.of(life("Ash"), now, life("Oak"), now);
    timeline.died("Ash");

    assertThat(custody.isOwed(known)).isTrue();
  }

  @Test
  void oneThatWasNeverUpTogetherWithItIsNoHolder() {
    Map<Life, Long> known = Map.of(life("Ash"), now);
    timeline.died("Elm");
    pass(60);
    timeline.died("Ash");
    timeline.born("Elm");
    pass(60);

    assertThat(custody.isOwed(known)).isFalse();
  }
}
