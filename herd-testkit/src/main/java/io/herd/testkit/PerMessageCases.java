package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links that are no connections: a fresh one for each line to a neighbour. */
interface PerMessageCases extends Cases {
  String HELLO = "HERD 1 " + CLARK + " once";

  @Test
  default void eachLineHasAConnectionOfItsOwn() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", tap.address());
      for (var client : List.of("kiwi", "fig", "pear")) {
        stage.tell(CLARK, iamat(client));
      }
      for (var client : List.of("kiwi", "fig", "pear")) {
        assertThat(message(tap)).isEqualTo(at(CLARK, client));
      }
    }
  }

  /** The first line is in hand when the others come, so it is theirs to conflate. */
  @Test
  default void whatWaitsForANeighbourThatIsDownIsDelivered() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      tap.pause();
      stage.herd().node(CLARK).connect("Tap", tap.address());
      stage.tell(CLARK, iamat("kiwi"));
      stage.tell(CLARK, iamat("fig", NeighbourCases.OLD));
      stage.tell(CLARK, iamat("pear"));
      stage.tell(CLARK, iamat("fig", NeighbourCases.NEW));
      tap.resume();
      assertThat(message(tap)).isEqualTo(at(CLARK, "kiwi"));
      assertThat(message(tap)).isEqualTo(at(CLARK, "pear"));
      assertThat(message(tap)).isEqualTo(at(CLARK, "fig", NeighbourCases.NEW));
    }
  }

  @Test
  default void aServerThatIsBackHearsWhatWaitedForItAndIsHeard() {
    try (var stage = stage("line:3")) {
      stage.stop("S1");
      stage.tell("S0", iamat("left"));
      stage.tell("S2", iamat("right"));
      stage.restart("S1");
      stage.awaitEverywhere("left", at("S0", "left"));
      stage.awaitEverywhere("right", at("S2", "right"));
      stage.tell("S1", iamat("middle"));
      stage.awaitEverywhere("middle", at("S1", "middle"));
    }
  }

  @Test
  default void whoComesForOneMessageIsToldNothing() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", tap.address());
      try (var visitor = stage.stranger(CLARK)) {
        visitor.send("HERD 1 Tap once\n" + at("Tap", "kiwi") + "\n");
        stage.awaitAt(CLARK, "kiwi", at("Tap", "kiwi"));
        stage.tell(CLARK, iamat("fig"));
        assertThat(message(tap)).isEqualTo(at(CLARK, "fig"));
        assertThat(visitor.endOutput().rest()).isEmpty();
      }
    }
  }

  @Test
  default void whoStaysHearsAllAndIsHeard() {
    try (var stage = stage("line:2")) {
      stage.tell("S0", iamat("kiwi"));
      var tap = stage.neighbour("S0", "Tap");
      assertThat(tap.line()).isEqualTo(at("S0", "kiwi"));
      stage.tell("S0", iamat("fig"));
      assertThat(tap.line()).isEqualTo(at("S0", "fig"));
      tap.send(at("Tap", "pear") + "\n");
      stage.awaitEverywhere("pear", at("Tap", "pear"));
    }
  }

  @Test
  default void closingWhileALineWaitsForANeighbourThatIsDown() {
    try (var stage = alone(); var tap = new FalseServer(stage.patience())) {
      tap.pause();
      stage.herd().node(CLARK).connect("Tap", tap.address());
      stage.tell(CLARK, iamat("kiwi"));
      stage.tell(CLARK, iamat("fig"));
      stage.stop(CLARK);
    }
  }

  @Test
  default void aClosedHerdOfManyDialsLeavesNoThreadAndNoDescriptor() {
    useAHerd(); // what is made once for the whole JVM is there from now on
    try (var leftovers = new Leftovers()) {
      useAHerd();
      deadline().awaitPass("nothing left", () -> assertThat(leftovers.now()).isEmpty());
    }
  }

  private void useAHerd() {
    try (var stage = stage("ring:3")) {
      stage.stranger("S0");
      stage.neighbour("S0", "Tap");
      for (int i = 0; i < 20; i++) {
        stage.tell("S0", iamat("c" + i));
        stage.awaitEverywhere("c" + i, at("S0", "c" + i));
      }
      stage.stop("S1");
      stage.tell("S0", iamat("kiwi"));
    }
  }

  /** The line of the next connection, which carries nothing else. */
  private static String message(FalseServer tap) {
    try (var connection = tap.accept()) {
      assertThat(connection.line()).isEqualTo(HELLO);
      var line = connection.line();
      assertThat(connection.rest()).isEmpty();
      return line;
    }
  }
}
