package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static io.herd.testkit.Lines.many;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Neighbours that do not read what they are sent. */
interface DeafNeighbourCases extends Cases {
  /** 16 MB of different clients: more than the kernel and the link's own queue take. */
  int UPDATES = 4_000;

  String LONG_ID = "k".repeat(3_900);

  @Test
  default void aDeafNeighbourStallsNobodyAndIsHungUpOn() {
    try (var stage = alone(Rules::shortPeerQueue)) {
      stage.narrowNeighbour(CLARK, "Deaf");
      var tap = stage.neighbour(CLARK, "Tap");
      var client = stage.client();
      for (int i = 0; i < UPDATES; i++) {
        assertThat(client.ask(iamat(i + LONG_ID))).isEqualTo(at(CLARK, i + LONG_ID));
        assertThat(tap.line()).isEqualTo(at(CLARK, i + LONG_ID));
      }
      var server = stage.herd().server(CLARK);
      stage.await("the end of the deaf link", () -> server.peers().equals(List.of("Tap")));
      assertThat(stage.neighbour(CLARK, "Deaf").lines(UPDATES)).doesNotHaveDuplicates();
    }
  }

  /** The link holds back what the socket does not take, so that newer lines replace older ones. */
  @Test
  default void aDeafNeighbourMissesWhatHasBeenReplaced() {
    try (var stage = alone(Rules::shortPeerQueue)) {
      var deaf = stage.narrowNeighbour(CLARK, "Deaf");
      var client = stage.client();
      stage.aside(() -> client.send(many(UPDATES, i -> iamat(LONG_ID, time(i)))));
      client.lines(UPDATES);
      stage.awaitAsides();
      int lines = 1;
      while (!deaf.line().endsWith(time(UPDATES - 1))) {
        lines++;
      }
      assertThat(lines).isLessThan(UPDATES);
      assertThat(stage.herd().server(CLARK).peers()).containsExactly("Deaf");
    }
  }

  /** Two neighbours that read only as long as the other one does would both wait for ever. */
  @Test
  default void aDeafNeighbourIsReadAllTheSame() {
    try (var stage = alone()) {
      var deaf = stage.narrowNeighbour(CLARK, "Deaf");
      var client = stage.client();
      stage.aside(() -> client.send(many(UPDATES, i -> iamat(i + LONG_ID))));
      client.lines(UPDATES);
      deaf.send(at("Deaf", "late") + "\n");
      stage.awaitAt(CLARK, "late", at("Deaf", "late"));
    }
  }

  private static String time(int number) {
    return "1700000000." + (10_000 + number);
  }
}
