package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an update spreads through a herd, and what that costs. */
interface FloodCases extends Cases {
  String HOUSE = "ucla-2023";

  @ParameterizedTest(name = "one update in {0}")
  @ValueSource(strings = {
    "ucla-2012", "ucla-2018", HOUSE, "line:2", "line:5", "ring:5", "star:5", "mesh:4"
  })
  default void anUpdateIsKnownEverywhereAndCostsWhatTheFormulaSays(String topology) {
    try (var stage = stage(topology)) {
      var origin = stage.first();
      assertThat(stage.tell(origin, iamat("kiwi"))).isEqualTo(at(origin, "kiwi"));
      stage.awaitEverywhere("kiwi", at(origin, "kiwi"));
      assertCost(stage, 1);
    }
  }

  @Test
  default void eachServerFloodsItsClients() {
    try (var stage = stage(HOUSE)) {
      int updates = 50;
      for (var server : stage.herd().names()) {
        var client = stage.client(server);
        for (int i = 0; i < updates; i++) {
          assertThat(client.ask(iamat(server + i))).isEqualTo(at(server, server + i));
        }
      }
      for (var server : stage.herd().names()) {
        for (int i = 0; i < updates; i++) {
          stage.awaitEverywhere(server + i, at(server, server + i));
        }
      }
      assertCost(stage, 5 * updates);
    }
  }

  @Test
  default void withoutSenderExclusionEachLinkCarriesAnUpdateTwice() {
    try (var stage = stage(Topology.parse(HOUSE), Rules::withoutSenderExclusion)) {
      stage.tell("Clark", iamat("kiwi"));
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi"));
      assertCost(stage, 1);
    }
  }

  @Test
  default void aStaleIamatAtAnotherServerChangesNothing() {
    try (var stage = stage(HOUSE)) {
      stage.tell("Clark", iamat("kiwi", "1700000000.5"));
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi", "1700000000.5"));
      for (var server : stage.herd().names()) {
        assertThat(stage.tell(server, iamat("kiwi", "+1-1", "1700000000.4")))
            .isEqualTo(at("Clark", "kiwi", "1700000000.5"));
        assertThat(stage.tell(server, iamat("kiwi", "+1-1", "1700000000.5")))
            .isEqualTo(at("Clark", "kiwi", "1700000000.5"));
      }
      assertCost(stage, 1);
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi", "1700000000.5"));
    }
  }

  @Test
  default void timesAreComparedExactlyAtEveryServer() {
    try (var stage = stage(HOUSE)) {
      stage.tell("Clark", iamat("kiwi", "999999999.5"));
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi", "999999999.5"));
      stage.tell("Bona", iamat("kiwi", "1000000000.5"));
      stage.awaitEverywhere("kiwi", at("Bona", "kiwi", "1000000000.5"));
      stage.tell("Bailey", iamat("kiwi", "1700000000.123456781"));
      stage.awaitEverywhere("kiwi", at("Bailey", "kiwi", "1700000000.123456781"));
      stage.tell("Jaquez", iamat("kiwi", "1700000000.123456789"));
      stage.awaitEverywhere("kiwi", at("Jaquez", "kiwi", "1700000000.123456789"));
    }
  }

  @Test
  default void aClientThatMovesFromServerToServer() {
    try (var stage = stage(HOUSE)) {
      for (int i = 0; i < 20; i++) {
        var server = stage.herd().names().get(i % 5);
        var time = "1700000000." + (100 + i);
        var place = "+" + i + "-" + (100 + i);
        assertThat(stage.tell(server, iamat("kiwi", place, time)))
            .isEqualTo(at(server, "kiwi", place, time));
        stage.awaitEverywhere("kiwi", at(server, "kiwi", place, time));
        awaitFloods(stage, i + 1); // a link that is behind would rightly leave out what is replaced
      }
      assertCost(stage, 20);
    }
  }

  @Test
  default void refusedLinesAreNotFlooded() {
    try (var stage = stage(HOUSE)) {
      assertThat(stage.tell("Clark", iamat("kiwi", "9999999999.0"))).startsWith("? ");
      assertThat(stage.tell("Clark", iamat("kiwi", "nan"))).startsWith("? ");
      assertThat(stage.tell("Clark", at("Bona", "kiwi"))).isEqualTo("? " + at("Bona", "kiwi"));
      assertCost(stage, 0);
      stage.awaitEverywhere("kiwi", "? " + Lines.whereIs("kiwi"));
    }
  }

  @Test
  default void idsLocationsAndTimesTravelWordForWord() {
    try (var stage = stage("line:3")) {
      var ids = GoldenLine.linesOf("ids.txt");
      var places = GoldenLine.linesOf("locations.txt");
      for (int i = 0; i < ids.size(); i++) {
        var place = places.get(i % places.size()).text();
        stage.tell("S0", iamat(ids.get(i).text(), place, "01700000000.123456789012"));
      }
      for (int i = 0; i < ids.size(); i++) {
        var id = ids.get(i).text();
        var place = places.get(i % places.size()).text();
        stage.awaitEverywhere(id, at("S0", id, place, "01700000000.123456789012"));
      }
    }
  }

  @Test
  default void theLongestLineTravels() {
    try (var stage = stage("line:3")) {
      var id = "k".repeat(FramingCases.LINE_LIMIT - iamat("").length());
      stage.tell("S0", iamat(id));
      stage.awaitEverywhere(id, at("S0", id));
    }
  }

  /**
   * Checks what so many updates of write-once clients cost. One more from each server, as a mark
   * that travels behind the others, shows that nothing circulates any more.
   */
  static void assertCost(Stage stage, int updates) {
    assertCostBetween(stage, updates, updates);
  }

  static void assertCostBetween(Stage stage, int least, int most) {
    var names = stage.herd().names();
    long cost = cost(stage);
    awaitFloods(stage, least);
    names.forEach(name -> stage.tell(name, iamat("mark-" + name)));
    names.forEach(name -> stage.awaitEverywhere("mark-" + name, at(name, "mark-" + name)));
    stage.await("quiet", () -> stage.count(Counter.AT_RECEIVED) == stage.count(Counter.AT_SENT)
        && stage.count(Counter.AT_RECEIVED) >= (least + names.size()) * cost);
    assertThat(stage.count(Counter.AT_SENT))
        .isBetween((least + names.size()) * cost, (most + names.size()) * cost);
  }

  private static void awaitFloods(Stage stage, int updates) {
    long messages = updates * cost(stage);
    stage.await("floods", () -> stage.count(Counter.AT_RECEIVED) >= messages);
  }

  private static long cost(Stage stage) {
    boolean exclusion = stage.herd().server(stage.first()).config().senderExclusion();
    return stage.herd().topology().floodMessages(exclusion);
  }
}
