package io.herd.testkit;

import static io.herd.testkit.Lines.at;
import static io.herd.testkit.Lines.iamat;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.Timeouts;
import io.herd.core.topology.Topology;
import org.junit.jupiter.api.Test;

/** Neighbours that are silent, and what becomes of those that are gone without a word. */
interface PingCases extends Cases {
  int PING_MILLIS = 150;

  private static Timeouts pinging() {
    return new Timeouts(TimeoutCases.LONG_MILLIS, TimeoutCases.LONG_MILLIS, PING_MILLIS, 2,
        TimeoutCases.LONG_MILLIS);
  }

  private Stage pinging(Topology topology) {
    return stage(topology, base -> Rules.within(base, pinging()));
  }

  private Stage alonePinging() {
    return alone(base -> Rules.within(base, pinging()));
  }

  @Test
  default void aStrangerThatDoesNotSayWhoItIsIsClosed() {
    var hasty = new Timeouts(TimeoutCases.SHORT_MILLIS, TimeoutCases.LONG_MILLIS,
        TimeoutCases.LONG_MILLIS, 2, TimeoutCases.LONG_MILLIS);
    try (var stage = alone(base -> Rules.within(base, hasty))) {
      assertThat("HERD 1 " + CLARK + "\n").startsWith(stage.stranger(CLARK).rest());
      assertThat(stage.count(Counter.CONNECTIONS_OVERDUE)).isEqualTo(1);
    }
  }

  /** A slow machine may come too late to ask twice. */
  @Test
  default void aNeighbourThatDoesNotAnswerIsHungUpOn() {
    try (var stage = alonePinging()) {
      assertThat(stage.neighbour(CLARK, "Tap").rest()).matches("(PING\n){1,2}");
      stage.await("the end of the link", () -> stage.herd().server(CLARK).peers().isEmpty());
    }
  }

  @Test
  default void aNeighbourThatAnswersStays() {
    try (var stage = alonePinging()) {
      var tap = stage.neighbour(CLARK, "Tap");
      for (int i = 0; i < 4; i++) {
        assertThat(tap.line()).isEqualTo("PING");
        tap.send("PONG\n");
      }
      assertThat(stage.count(Counter.PEER_INVALID)).isZero();
      assertThat(stage.herd().server(CLARK).peers()).containsExactly("Tap");
    }
  }

  /** As when a cable is cut: nobody tells either side that the connection is gone. */
  @Test
  default void aNeighbourThatIsDialledAndDoesNotAnswerIsDialledAgain() {
    try (var stage = alonePinging(); var tap = new FalseServer(stage.patience())) {
      stage.herd().node(CLARK).connect("Tap", tap.address());
      assertThat(tap.accept("Tap").line()).isEqualTo("HERD 1 " + CLARK);
      stage.tell(CLARK, iamat("kiwi"));
      assertThat(tap.accept("Tap").lines(2))
          .containsExactly("HERD 1 " + CLARK, at(CLARK, "kiwi"));
    }
  }

  /** The link outlasts a neighbour that does not answer, on the same server. */
  @Test
  default void serversThatHaveNothingToSayStayLinked() {
    try (var stage = pinging(Topology.parse("line:2"))) {
      for (int i = 0; i < 2; i++) {
        stage.neighbour("S0", "Mute").rest();
      }
      assertThat(stage.herd().isLinked()).isTrue();
      assertThat(stage.herd().server("S1").counters().get(Counter.LINKS_DOWN)).isZero();
    }
  }
}
