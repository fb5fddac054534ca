package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of updates is total, and the map that it makes does not depend on who came when. */
class UpdateOrderPropertyTest {
  /** The order once more: fields as text, time as a big decimal. */
  private static final Comparator<Update> ORACLE = Comparator
      .<Update, BigDecimal>comparing(
          update -> new BigDecimal(field(update, 5)).setScale(9, RoundingMode.DOWN))
      .thenComparing(update -> field(update, 1))
      .thenComparing(update -> field(update, 4))
      .thenComparing(update -> field(update, 5))
      .thenComparing(update -> field(update, 2));

  private static String field(Update update, int index) {
    return new String(update.line(), ISO_8859_1).strip().split(" ", -1)[index];
  }

  @Test
  void isWhatBigDecimalsSay() {
    Property.holds(20_000, random -> {
      List<Update> two = new RandomUpdates(random, 1).list(2);
      int order = two.getFirst().compareTo(two.getLast());
      assertThat(Integer.signum(order)).as("%s", two)
          .isEqualTo(Integer.signum(ORACLE.compare(two.getFirst(), two.getLast())));
      assertThat(Integer.signum(two.getLast().compareTo(two.getFirst())))
          .isEqualTo(-Integer.signum(order));
    });
  }

  @Test
  void isTransitive() {
    Property.holds(20_000, random -> {
      List<Update> three = new RandomUpdates(random, 1).list(3);
      three.sort(Update::compareTo);
      assertThat(three.getFirst()).as("%s", three).isLessThanOrEqualTo(three.getLast());
    });
  }

  @Test
  void makesTheSameMapOfAnyPermutationWithAnyRepeats() {
    Property.holds(2_000, random -> {
      List<Update> updates = new RandomUpdates(random, 4).list(1 + random.nextInt(20));
      var expected = newest(updates);
      for (int i = random.nextInt(10); i > 0; i--) {
        updates.add(updates.get(random.nextInt(updates.size())));
      }
      Collections.shuffle(updates, random);
      assertThat(map(cacheOf(updates))).isEqualTo(expected);
    });
  }

  @Test
  void mergesCachesAlikeWhicheverTakesTheOthersContent() {
    Property.holds(2_000, random -> {
      var draw = new RandomUpdates(random, 4);
      LocationCache left = cacheOf(draw.list(random.nextInt(12)));
      LocationCache right = cacheOf(draw.list(random.nextInt(12)));
      List<Update> ofLeft = all(left);
      all(right).forEach(left::offer);
      ofLeft.forEach(right::offer);
      assertThat(map(left)).isEqualTo(map(right));
    });
  }

  private static LocationCache cacheOf(List<Update> updates) {
    var cache = new LocationCache(100, 1 << 20);
    updates.forEach(cache::offer);
    return cache;
  }

  private static List<Update> all(LocationCache cache) {
    List<Update> all = new ArrayList<>();
    cache.updates().forEachRemaining(all::add);
    return all;
  }

  private static Set<String> map(LocationCache cache) {
    var lines = new TreeSet<String>();
    all(cache).forEach(update -> lines.add(new String(update.line(), ISO_8859_1)));
    return lines;
  }

  private static Set<String> newest(List<Update> updates) {
    var newest = new TreeMap<String, Update>();
    updates.forEach(update -> newest.merge(update.client(), update,
        (a, b) -> ORACLE.compare(a, b) >= 0 ? a : b));
    var lines = new TreeSet<String>();
    newest.values().forEach(update -> lines.add(new String(update.line(), ISO_8859_1)));
    return lines;
  }
}
