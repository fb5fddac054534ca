package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UpdateOrderTest {
  static Update at(String line) {
    Message message = new Message();
    byte[] bytes = Lines.latin1(line);
    assertThat(message.parse(bytes, 0, bytes.length)).isEqualTo(Message.Kind.AT);
    return AtLine.ofAt(message);
  }

  private static Update update(String server, String location, String time) {
    return at("AT " + server + " +0.000000001 k " + location + " " + time);
  }

  @Test
  void timeDecidesAsANumberAndNotAsText() {
    assertThat(update("B", "+1+1", "1000000000.5"))
        .isGreaterThan(update("B", "+1+1", "999999999.5"));
  }

  @Test
  void timesThatDoublesCannotTellApartDiffer() {
    assertThat(update("A", "+1+1", "1700000000.123456789"))
        .isGreaterThan(update("B", "+2+2", "1700000000.123456781"));
  }

  @Test
  void equalTimesAreDecidedByServerThenLocation() {
    assertThat(update("B", "+1+1", "5")).isGreaterThan(update("A", "+2+2", "5.0"));
    assertThat(update("A", "+2+2", "5")).isGreaterThan(update("A", "+1+1", "5.0"));
  }

  @Test
  void linesThatDifferInAnyByteNeverTie() {
    assertThat(update("A", "+1+1", "5").compareTo(update("A", "+1+1", "5.00"))).isNotZero();
    Update early = at("AT A +0.000000001 k +1+1 5");
    Update late = at("AT A +0.000000002 k +1+1 5");
    assertThat(early.compareTo(late)).isNegative();
  }

  @Test
  void theWinnerDoesNotDependOnTheOrderOfArrival() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Update> updates = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String time = "1." + random.nextInt(3);
        updates.add(update("S" + random.nextInt(3), "+" + random.nextInt(3) + "+1", time));
      }
      String winner = winner(updates);
      Collections.shuffle(updates, random);
      assertThat(winner(updates)).isEqualTo(winner);
    }
  }

  private static String winner(List<Update> updates) {
    LocationCache cache = new LocationCache(10, 1 << 20);
    updates.forEach(cache::offer);
    return cache.updates().next().toString();
  }
}
