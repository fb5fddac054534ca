package io.herd.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
  static Stream<Topology> all() {
    return Presets.byName().values().stream();
  }

  @Test
  void everyYear() {
    assertThat(Presets.byName().keySet()).containsExactly("ucla-2012", "ucla-2014", "ucla-2015",
        "ucla-2016w", "ucla-2016", "ucla-2017", "ucla-2018", "ucla-2019", "ucla-2020", "ucla-2021",
        "ucla-2022", "ucla-2023", "ucla-2024", "ucla-2025");
    assertThat(Presets.DEFAULT).isEqualTo("ucla-2023");
  }

  @ParameterizedTest
  @MethodSource("all")
  void fiveServersThatReachEachOther(Topology preset) {
    assertThat(preset.servers()).hasSize(5);
    assertThat(preset.connected()).isTrue();
    assertThat(preset.servers()).allSatisfy(server -> assertThat(preset.eccentricity(server))
        .isEqualTo(BruteForce.eccentricity(preset, server)));
    assertThat(preset.bridges()).isEqualTo(BruteForce.bridges(preset));
    assertThat(Topology.parse(preset.name())).isSameAs(preset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2021", "2022", "2023", "2024", "2025"})
  void theHouse(String year) {
    var house = Topology.parse("ucla-" + year);
    assertThat(house.links()).hasSize(6);
    assertThat(house.servers())
        .allSatisfy(server -> assertThat(house.eccentricity(server)).isEqualTo(2));
    assertThat(house.bridges()).isEmpty();
    assertThat(house.floodMessages(true)).isEqualTo(8);
    assertThat(house.floodMessages(false)).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"2012,5,1", "2014,5,1", "2015,5,1", "2016w,5,1", "2016,5,0", "2018,6,1"})
  void theEarlierGraphs(String year, int links, int bridges) {
    var preset = Topology.parse("ucla-" + year);
    assertThat(preset.links()).hasSize(links);
    assertThat(preset.bridges()).hasSize(bridges);
    assertThat(preset.floodMessages(true)).isEqualTo(2L * links - 4);
  }

  @ParameterizedTest
  @CsvSource({"2016,2017", "2018,2019", "2023,2024", "2023,2025"})
  void yearsThatSharedOneHerd(String year, String later) {
    var first = Topology.parse("ucla-" + year);
    var second = Topology.parse("ucla-" + later);
    assertThat(second.servers()).isEqualTo(first.servers());
    assertThat(second.links()).isEqualTo(first.links());
  }

  @Test
  void clarkOf2023() {
    var preset = Topology.parse(Presets.DEFAULT);
    assertThat(preset.servers()).containsExactly("Bailey", "Bona", "Campbell", "Clark", "Jaquez");
    assertThat(preset.neighbours("Clark")).containsExactly("Bona", "Jaquez");
    assertThat(preset.neighbours("Campbell")).containsExactly("Bailey", "Bona", "Jaquez");
  }
}
