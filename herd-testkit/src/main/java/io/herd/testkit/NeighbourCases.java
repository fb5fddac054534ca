package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that go and come back. In the house, Bailey dials all its neighbours, Jaquez none. */
interface NeighbourCases extends Cases {
  String OLD = "1700000000.1";
  String NEW = "1700000000.2";

  @ParameterizedTest(name = "{0} is down")
  @ValueSource(strings = {"Bailey", "Campbell", "Jaquez"})
  default void theOthersGoOnWithoutANeighbour(String name) {
    try (var stage = stage(FloodCases.HOUSE)) {
      stage.stop(name);
      for (var server : others(stage, name)) {
        stage.tell(server, iamat("of-" + server));
        stage.awaitEverywhere("of-" + server, at(server, "of-" + server));
      }
    }
  }

  @ParameterizedTest(name = "{0} comes back")
  @ValueSource(strings = {"Bailey", "Campbell", "Jaquez"})
  default void aServerThatIsBackLearnsEverything(String name) {
    try (var stage = stage(FloodCases.HOUSE)) {
      int clients = 100;
      tellAll(stage, name, clients, OLD);
      stage.stop(name);
      var other = others(stage, name).getFirst();
      tellAll(stage, other, clients / 2, NEW);
      stage.tell(other, iamat("new"));
      stage.restart(name);
      stage.awaitEverywhere("new", at(other, "new"));
      for (int i = 0; i < clients; i++) {
        var expected = i < clients / 2 ? at(other, "c" + i, NEW) : at(name, "c" + i, OLD);
        stage.awaitEverywhere("c" + i, expected);
      }
      stage.tell(name, iamat("again"));
      stage.awaitEverywhere("again", at(name, "again"));
    }
  }

  @Test
  default void bothSidesOfAServerThatIsBackLearnFromEachOther() {
    try (var stage = stage("line:3")) {
      stage.stop("S1");
      stage.tell("S0", iamat("left"));
      stage.tell("S2", iamat("right"));
      stage.tell("S0", iamat("both", OLD));
      stage.tell("S2", iamat("both", NEW));
      stage.restart("S1");
      stage.awaitEverywhere("left", at("S0", "left"));
      stage.awaitEverywhere("right", at("S2", "right"));
      stage.awaitEverywhere("both", at("S2", "both", NEW));
    }
  }

  @Test
  default void aServerThatGoesAgainAndAgain() {
    try (var stage = stage("line:3")) {
      for (int round = 0; round < 5; round++) {
        stage.tell("S0", iamat("c" + round));
        stage.stop("S1");
        stage.tell("S2", iamat("d" + round));
        stage.restart("S1");
        stage.awaitEverywhere("c" + round, at("S0", "c" + round));
        stage.awaitEverywhere("d" + round, at("S2", "d" + round));
      }
      assertThat(stage.herd().server("S0").peers()).containsExactly("S1");
    }
  }

  @Test
  default void theWholeHerdGoesButOne() {
    try (var stage = stage(FloodCases.HOUSE)) {
      stage.tell("Clark", iamat("kiwi"));
      var others = others(stage, "Clark");
      others.forEach(stage::stop);
      stage.tell("Clark", iamat("alone"));
      others.forEach(stage::restart);
      stage.awaitEverywhere("kiwi", at("Clark", "kiwi"));
      stage.awaitEverywhere("alone", at("Clark", "alone"));
    }
  }

  @Test
  default void aNeighbourThatIsNotThereYetIsDialledUntilItIs() {
    try (var stage = alone(); var later = new FalseServer(stage.patience())) {
      later.pause();
      stage.herd().node(CLARK).connect("Tap", later.address());
      stage.tell(CLARK, iamat("kiwi"));
      later.resume();
      assertThat(later.accept("Tap").lines(2))
          .containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi"));
    }
  }

  @Test
  default void aNeighbourThatBreaksIsDialledAgainAndToldEverything() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", tap.address());
      stage.tell(CLARK, iamat("kiwi", OLD));
      var first = tap.accept("Tap");
      assertThat(first.lines(2)).containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi", OLD));
      first.reset();
      var second = tap.accept("Tap");
      assertThat(second.lines(2)).containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi", OLD));
      stage.tell(CLARK, iamat("kiwi", NEW));
      assertThat(second.line()).isEqualTo(at(CLARK, "kiwi", NEW));
      second.close();
      assertThat(tap.accept("Tap").lines(2))
          .containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi", NEW));
    }
  }

  @Test
  default void aServerOfAnotherNameIsHungUpOnAndDialledAgain() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", tap.address());
      try (var mallory = tap.accept("Mallory")) {
        assertThat("HERD 1 " + CLARK + "\n").startsWith(mallory.rest());
      }
      var right = tap.accept("Tap");
      stage.tell(CLARK, iamat("kiwi"));
      assertThat(right.lines(2)).containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi"));
    }
  }

  private static List<String> others(Stage stage, String name) {
    return stage.herd().names().stream().filter(other -> !other.equals(name)).toList();
  }

  /** Updates clients at one server and waits until all that run know. */
  private static void tellAll(Stage stage, String server, int clients, String time) {
    for (int i = 0; i < clients; i++) {
      stage.tell(server, iamat("c" + i, time));
    }
    for (int i = 0; i < clients; i++) {
      stage.awaitEverywhere("c" + i, at(server, "c" + i, time));
    }
  }
}
