package io.herd.core.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {
  private static final Topology KITE = Topology.of("kite", List.of("A", "B", "C", "D", "E"),
      List.of(new Link("C", "A"), new Link("A", "B"), new Link("B", "C"), new Link("C", "D")));

  @Test
  void linksHaveNoDirection() {
    assertThat(new Link("B", "A")).isEqualTo(new Link("A", "B")).hasToString("A-B");
    assertThatIllegalArgumentException().isThrownBy(() -> new Link("A", "A"))
        .withMessage("server A is linked to itself; a link needs two different servers");
  }

  @Test
  void neighboursComeInTheOrderOfTheServers() {
    assertThat(KITE.neighbours("C")).containsExactly("A", "B", "D");
    assertThat(KITE.neighbours("E")).isEmpty();
    assertThat(KITE.degree("C")).isEqualTo(3);
  }

  @Test
  void distancesCountTheServersThatCanBeReached() {
    assertThat(KITE.eccentricity("A")).isEqualTo(2);
    assertThat(KITE.eccentricity("E")).isZero();
    assertThat(KITE.diameter()).isEqualTo(2);
    assertThat(KITE.farthestFrom("A")).isEqualTo("D");
    assertThat(KITE.farthestFrom("D")).isEqualTo("A");
    assertThat(KITE.farthestFrom("E")).isEqualTo("E");
  }

  @Test
  void partsAndBridges() {
    assertThat(KITE.connected()).isFalse();
    assertThat(KITE.components()).containsExactly(List.of("A", "B", "C", "D"), List.of("E"));
    assertThat(KITE.bridges()).containsExactly(new Link("C", "D"));
  }

  @Test
  void aFloodHasNoSingleCostWhereServersCannotReachEachOther() {
    assertThatIllegalStateException().isThrownBy(() -> KITE.floodMessages(true))
        .withMessage("topology kite is not connected: a flood's cost depends on where it starts; "
            + "its parts are [A, B, C, D], [E]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "tab\there", "line\nend", "Zo\u00eb", "nul\0", "\u007f"})
  void namesThatTheProtocolCannotCarryAreRefused(String server) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Topology("bad", List.of("A", server), Set.of()))
        .withMessage("topology bad: server name '" + server
            + "' must be printable ASCII, no white space");
  }

  @Test
  void eachOtherMistakeIsNamed() {
    refused(List.of(), List.of(), "it has no server; name at least one");
    refused(List.of("A", "B", "A"), List.of(), "server A is named twice");
    refused(List.of("A", "B"), List.of(new Link("A", "X")),
        "link A-X names the unknown server X; there are: A, B");
    refused(List.of("A", "B"), List.of(new Link("A", "B"), new Link("B", "A")),
        "link A-B is given twice");
    assertThatIllegalArgumentException().isThrownBy(() -> KITE.neighbours("Z"))
        .withMessage("topology kite: there is no server Z; there are: A, B, C, D, E");
  }

  private static void refused(List<String> servers, List<Link> links, String problem) {
    assertThatIllegalArgumentException().isThrownBy(() -> Topology.of("bad", servers, links))
        .withMessage("topology bad: " + problem);
  }

  @Test
  void equalWhateverTheOrderOfTheLinks() {
    var links = List.copyOf(KITE.links());
    assertThat(Topology.of("kite", KITE.servers(), links.reversed())).isEqualTo(KITE);
  }
}
