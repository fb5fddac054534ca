package io.herd.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StagesTest {
  @Test
  void meansAreOfWhatCameToItAndTheQueueIsTheLast() {
    var before = Map.of("stage.apply.events", 100L, "stage.apply.batches", 50L,
        "stage.apply.busy.nanos", 1_000L, "stage.apply.refusals", 1L, "stage.apply.queue", 9L);
    var after = Map.of("stage.apply.events", 400L, "stage.apply.batches", 150L,
        "stage.apply.busy.nanos", 7_000L, "stage.apply.refusals", 1L, "stage.apply.queue", 4L,
        "other", 3L);
    assertThat(Stages.figures(before, after)).containsExactlyInAnyOrderEntriesOf(Map.of(
        "stage.apply.events", 300.0, "stage.apply.batch", 3.0, "stage.apply.service", 20.0,
        "stage.apply.refusals", 0.0, "stage.apply.queue", 4.0));
  }

  @Test
  void aStageThatDidNothingHasNoMeans() {
    assertThat(Stages.figures(Map.of(), Map.of("stage.accept.events", 0L)))
        .containsOnlyKeys("stage.accept.events", "stage.accept.refusals");
    assertThat(Stages.figures(Map.of(), Map.of())).isEmpty();
  }
}
