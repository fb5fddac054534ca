package io.herd.core.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "line:1|1|0|0|0", "line:5|5|4|4|4", "ring:3|3|3|1|0", "ring:8|8|8|4|0", "star:1|1|0|0|0",
    "star:6|6|5|2|5", "tree-k:4,25|25|24|5|24", "tree-4:25|25|24|5|24", "tree-1:4|4|3|3|3",
    "grid:5,5|25|40|8|0", "grid:25|25|40|8|0", "grid:3,2|6|7|3|0", "grid:1,4|4|3|3|3",
    "mesh:1|1|0|0|0", "mesh:2|2|1|1|1", "mesh:25|25|300|1|0"})
  void shapes(String text, int servers, int links, int diameter, int bridges) {
    var topology = Topology.parse(text);
    assertThat(topology.name()).isEqualTo(text);
    assertThat(topology.servers()).hasSize(servers).startsWith("S0");
    assertThat(topology.links()).hasSize(links);
    assertThat(topology.connected()).isTrue();
    assertThat(topology.diameter()).isEqualTo(diameter);
    assertThat(topology.bridges()).hasSize(bridges);
  }

  /** The costs of one update with 25 servers that the literature on broadcast quotes. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"grid:25|56", "tree-4:25|24", "mesh:25|576"})
  void floodCostOfTwentyFiveServers(String text, long messages) {
    assertThat(Topology.parse(text).floodMessages(true)).isEqualTo(messages);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "2,1", "3,2", "4,3", "6,5", "5,2", "50,2", "10,3", "8,4", "9,6", "50,48",
    "40,37", "1000,3", "200,20"})
  void randomRegularGraphsAreRegularConnectedAndRepeatable(int n, int k) {
    for (long seed = 0; seed < 10; seed++) {
      var text = "random-regular:" + n + "," + k + "," + seed;
      var topology = Topology.parse(text);
      assertThat(topology.connected()).isTrue();
      assertThat(topology.graph().order()).isEqualTo(n);
      for (int v = 0; v < n; v++) {
        assertThat(topology.graph().degree(v)).isEqualTo(k);
      }
      assertThat(Topology.parse(text)).isEqualTo(topology);
    }
  }

  @Test
  void seedsMakeDifferentGraphs() {
    assertThat(Topology.parse("random-regular:50,4,1").links())
        .isNotEqualTo(Topology.parse("random-regular:50,4,2").links());
    assertThat(Topology.parse("small-world:50,4,0.3,1").links())
        .isNotEqualTo(Topology.parse("small-world:50,4,0.3,2").links());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 1})
  void smallWorldsKeepTheirLinksAndAreConnected(double p) {
    for (long seed = 0; seed < 10; seed++) {
      var graph = Generators.smallWorld(60, 6, p, seed);
      assertThat(graph.size()).isEqualTo(180);
      assertThat(graph.connected()).isTrue();
    }
    assertThat(Generators.smallWorld(5, 4, p, 1).size()).isEqualTo(10);
  }

  @Test
  void aSmallWorldWithoutMovesIsTheCircleOfNearest() {
    var topology = Topology.parse("small-world:10,4,0,1");
    assertThat(topology.neighbours("S0")).containsExactly("S1", "S2", "S8", "S9");
  }

  @Test
  void movesMakeASmallWorldSmall() {
    var circle = Topology.parse("small-world:200,4,0,1");
    var world = Topology.parse("small-world:200,4,0.2,1");
    assertThat(circle.diameter()).isEqualTo(50);
    assertThat(world.diameter()).isLessThan(20);
  }

  @Test
  void anUnknownNameListsWhatThereIs() {
    assertThatIllegalArgumentException().isThrownBy(() -> Topology.parse("cube:8"))
        .withMessage("unknown topology 'cube:8'; there are: ucla-2012, ucla-2014, ucla-2015, "
            + "ucla-2016w, ucla-2016, ucla-2017, ucla-2018, ucla-2019, ucla-2020, ucla-2021, "
            + "ucla-2022, ucla-2023, ucla-2024, ucla-2025, line:n, ring:n, star:n, tree-k:k,n, "
            + "grid:w,h, grid:n, mesh:n, random-regular:n,k,seed, small-world:n,k,p,seed");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "line:0|the number of servers must be from 1 to 1000000, not 0",
    "line:1000001|the number of servers must be from 1 to 1000000, not 1000001",
    "line:x|'x' must be a whole number",
    "line:99999999999|'99999999999' must be a whole number",
    "ring:2|the number of servers must be from 3 to 1000000, not 2",
    "tree-0:4|a tree needs at least 1 child a server, not 0",
    "grid:24|24 is not a square; give width and height",
    "grid:-4|-4 is not a square; give width and height",
    "grid:0,3|a grid needs at least 1 column and 1 row, not 0 and 3",
    "mesh:5000|there can be at most 10000000 links, not 12497500",
    "random-regular:5,3,1|5 servers cannot have 3 neighbours each; make one of the two even",
    "random-regular:5,5,1|the number of neighbours must be from 0 to 4, not 5",
    "random-regular:6,1,1|6 servers with 1 neighbours each are not connected; give at least 2",
    "small-world:9,3,0,1|the number of neighbours must be even and from 2 to 8, not 3",
    "small-world:9,4,1.5,1|the probability must be from 0 to 1, not 1.5",
    "small-world:9,4,NaN,1|the probability must be from 0 to 1, not NaN"})
  void numbersOutOfRangeAreNamed(String text, String problem) {
    assertThatIllegalArgumentException().isThrownBy(() -> Topology.parse(text))
        .withMessage("topology '" + text + "': " + problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "line:1,2|topology 'line:1,2' has 2 numbers; write it as line:n",
    "grid:1,2,3|topology 'grid:1,2,3' has 3 numbers; write it as grid:w,h, grid:n"})
  void theWrongCountOfNumbersIsNamed(String text, String problem) {
    assertThatIllegalArgumentException().isThrownBy(() -> Topology.parse(text))
        .withMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "line", "ucla-2013", "UCLA-2023", "line :3"})
  void neitherPresetNorGenerator(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Topology.parse(text))
        .withMessageStartingWith("unknown topology '" + text + "'; there are: ucla-2012");
  }
}
