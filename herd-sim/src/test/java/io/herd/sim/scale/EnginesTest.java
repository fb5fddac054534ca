package io.herd.sim.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.topology.Generators;
import io.herd.core.topology.Graph;
import io.herd.core.topology.Topology;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnginesTest {
  private static final int DELAY = 7;

  @ParameterizedTest
  @EnumSource(Shape.class)
  void bothEnginesCostWhatTheFormulasSay(Shape shape) {
    for (int servers : new int[] {5, 37, 160}) {
      Graph graph = shape.graph(shape == Shape.RANDOM_REGULAR ? servers + 1 : servers, servers);
      for (boolean exclusion : new boolean[] {true, false}) {
        Rules rules = Rules.fixed(DELAY).withSenderExclusion(exclusion);
        Engine core = new CoreEngine(graph, rules);
        Engine compact = new CompactEngine(graph, rules);
        for (int origin = 0; origin < graph.order(); origin += 3) {
          Flood flood = core.flood(origin, "kiwi-" + origin);
          assertThat(flood).isEqualTo(compact.flood(origin, "kiwi-" + origin));
          assertThat(Formulas.problems(flood, graph.order(),
              Formulas.messages(graph, exclusion), rules.delay())).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"line:4", "tree-4:25", "grid:49", "random-regular:30,4,9",
    "small-world:30,4,0.1,9", "mesh:6", "star:9", "ring:8"})
  void aShapeIsTheTopologyOfTheCoreOfThatSize(String text) {
    Topology topology = Topology.parse(text);
    String shape = text.startsWith("random") ? "random-regular:4"
        : text.startsWith("small") ? "small-world:4,0.1" : text.replaceAll(":.*", "");
    Graph graph = Shape.of(shape, Optional.of(topology.servers().size()), 9);
    assertThat(Generators.named(text, graph)).isEqualTo(topology);
    assertThat(Formulas.messages(graph, true)).isEqualTo(topology.floodMessages(true));
    assertThat(new CompactEngine(graph, Rules.fixed(1)).flood(0, "kiwi").eccentricity())
        .isEqualTo(topology.eccentricity(topology.servers().getFirst()));
  }
}
