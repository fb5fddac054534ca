package io.herd.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quick answers against brute force, over many seeded graphs. */
class GraphFactsTest {
  static Stream<Topology> topologies() {
    return RandomTopologies.upTo(14, 400);
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void distances(Topology topology) {
    int diameter = 0;
    for (var server : topology.servers()) {
      int eccentricity = BruteForce.eccentricity(topology, server);
      diameter = Math.max(diameter, eccentricity);
      assertThat(topology.eccentricity(server)).isEqualTo(eccentricity);
      int from = topology.servers().indexOf(server);
      int to = topology.servers().indexOf(topology.farthestFrom(server));
      assertThat(BruteForce.distances(topology)[from][to]).isEqualTo(eccentricity);
    }
    assertThat(topology.diameter()).isEqualTo(diameter);
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void bridgesAndParts(Topology topology) {
    assertThat(topology.bridges()).isEqualTo(BruteForce.bridges(topology));
    assertThat(topology.components()).hasSize(BruteForce.parts(topology));
    assertThat(topology.connected()).isEqualTo(BruteForce.parts(topology) == 1);
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void floodCost(Topology topology) {
    if (topology.connected()) {
      for (var origin : topology.servers()) {
        assertThat(topology.floodMessages(true))
            .isEqualTo(BruteForce.flood(topology, origin, true));
        assertThat(topology.floodMessages(false))
            .isEqualTo(BruteForce.flood(topology, origin, false));
      }
    }
  }

  @Test
  void degreesAddUpToTwiceTheLinks() {
    assertThat(topologies()).allSatisfy(
        topology -> assertThat(topology.servers().stream().mapToInt(topology::degree).sum())
            .isEqualTo(2 * topology.links().size()));
  }

  @Test
  void aLineOfAMillionServersOverflowsNoStack() {
    var line = Generators.line(Generators.MAX_SERVERS);
    assertThat(line.eccentricity(0)).isEqualTo(Generators.MAX_SERVERS - 1);
    assertThat(line.bridges()).hasSize(2 * (Generators.MAX_SERVERS - 1));
    assertThat(line.connected()).isTrue();
  }
}
