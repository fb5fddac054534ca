package io.herd.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.process.Usage.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static final Usage EARLY = new Usage(
      Map.of(Part.USER_MICROS, 100.0, Part.RSS_BYTES, 50.0, Part.COLLECTIONS, 1.0));
  private static final Usage LATE =
      new Usage(Map.of(Part.USER_MICROS, 160.0, Part.RSS_BYTES, 40.0));

  @Test
  void whatGrowsIsADifferenceAndALevelStays() {
    var used = LATE.since(EARLY);
    assertThat(used.get(Part.USER_MICROS)).hasValue(60);
    assertThat(used.count(Part.RSS_BYTES)).hasValue(40);
    assertThat(used.get(Part.COLLECTIONS)).isEmpty();
  }

  @Test
  void aSumHasOnlyWhatIsKnownOfEach() {
    var sum = Usage.sum(List.of(EARLY, LATE));
    assertThat(sum.get(Part.USER_MICROS)).hasValue(260);
    assertThat(sum.count(Part.RSS_BYTES)).hasValue(90);
    assertThat(sum.get(Part.COLLECTIONS)).isEmpty();
    assertThat(Usage.sum(List.of()).parts()).isEmpty();
  }
}
