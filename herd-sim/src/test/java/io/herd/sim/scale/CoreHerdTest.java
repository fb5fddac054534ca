package io.herd.sim.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.topology.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoreHerdTest {
  @Test
  void manyLanesGiveTheSameFloodAsOne() {
    var graph = Generators.randomRegular(60_000, 4, 3);
    Rules rules = Rules.fixed(10);
    Flood flood = new CoreEngine(graph, rules).flood(17, "kiwi");
    assertThat(flood).isEqualTo(new CompactEngine(graph, rules).flood(17, "kiwi"));
  }

  @Test
  void exponentialDelaysKeepTheOrderOfALink() {
    List<String> stored = new ArrayList<>();
    var herd = new CoreHerd(Generators.line(2),
        Rules.fixed(1).withDelay(new Delay.Exponential(50)), (server, update, _) -> {
          if (server == 1) {
            stored.add(update.client());
          }
        });
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      herd.runUntil(i);
      herd.say(0, Lines.iamat("client-" + i, i));
      said.add("client-" + i);
    }
    herd.settle();
    assertThat(stored).isEqualTo(said);
  }

  @Test
  void aBatchOfManyLinesArrivesWhole() {
    var herd = new CoreHerd(Generators.line(2), Rules.fixed(10).withBatch(50), Watcher.NONE);
    for (int i = 0; i < 100; i++) {
      herd.say(0, Lines.iamat("client-" + i, 0));
    }
    herd.settle();
    assertThat(herd.messages()).isEqualTo(1);
    assertThat(herd.server(1).cache().size()).isEqualTo(100);
  }

  @Test
  void theReplyIsTheServersOwn() {
    var herd = new CoreHerd(Generators.line(1), Rules.fixed(1), Watcher.NONE);
    assertThat(herd.say(0, Lines.iamat("kiwi", 0)))
        .isEqualTo("AT S0 +0.000000000 kiwi +34.068930-118.445127 1621464827.000000000\n");
  }

  @Test
  void anUnknownShapeIsNamedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Shape.of("torus", Optional.of(9), 1))
        .hasMessageStartingWith("topology 'torus' cannot be had in 9 servers; there are line, ");
    assertThatThrownBy(() -> Shape.of("random-regular:x", Optional.of(9), 1))
        .hasMessage("topology 'random-regular:x': 'x' is not a number");
  }
}
