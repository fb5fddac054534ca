package io.herd.benchmarks.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentFileTest {
  @Test
  void aListIsADimensionOfTheMatrix() {
    Experiment experiment = ExperimentFile.parse("x", """
        transport: [netty-epoll, threads-platform]
        connections: [1, 100]
        rate: 500
        baseline: {transport: threads-platform}
        """);
    assertThat(experiment.cells()).extracting(Cell::name).containsExactly(
        "netty-epoll, connections 1", "netty-epoll, connections 100",
        "threads-platform, connections 1", "threads-platform, connections 100");
    assertThat(experiment.cells()).extracting(Cell::against).containsExactly(
        "threads-platform, connections 1", "threads-platform, connections 100", "", "");
    assertThat(experiment.baseline()).isEqualTo("threads-platform, connections 1");
    assertThat(experiment.cells().getFirst().settings())
        .isEqualTo(Map.of("transport", "netty-epoll", "connections", "1"));
    assertThat(experiment.cells()).allMatch(cell -> cell.spec().rate() == 500);
  }

  @Test
  void groupsOfArmsNeedNotBeAWholeMatrix() {
    Experiment experiment = ExperimentFile.parse("x", """
        arms:
          - {transport: netty-epoll, variation: [{}, {placesCall: blocking}]}
          - {transport: threads-platform}
        baseline: {variation: {}}
        """);
    assertThat(experiment.cells()).extracting(Cell::name).containsExactly(
        "netty-epoll, as it is", "netty-epoll, placesCall=blocking", "threads-platform, as it is");
    assertThat(experiment.cells().get(1).against()).isEqualTo("netty-epoll, as it is");
  }

  @Test
  void aSearchForThePeakIsOneValueAndNoDimension() {
    Experiment experiment = ExperimentFile.parse("x", """
        transport: netty-epoll
        peak: {objective: p99=20ms, width: 0.1, shares: [0.5, 0.9]}
        """);
    assertThat(experiment.cells()).singleElement().satisfies(cell -> {
      assertThat(cell.name()).isEqualTo("netty-epoll");
      assertThat(cell.spec().peak()).isNotNull();
      assertThat(String.valueOf(cell.spec().peak())).contains("p99=20ms", "[0.5, 0.9]");
    });
  }

  @Test
  void everyExperimentThatComesWithHerdCanBeFoundByItsName() {
    assertThat(ExperimentFile.SHIPPED).allSatisfy(name -> {
      Experiment experiment = ExperimentFile.find(name);
      assertThat(experiment.question()).endsWith("?");
      assertThat(experiment.cells()).extracting(Cell::name).doesNotHaveDuplicates();
    });
    assertThatThrownBy(() -> ExperimentFile.find("stahl"))
        .hasMessageStartingWith("there is no file stahl, and no experiment of that name comes");
  }

  @Test
  void whatIsWrongIsSaidInOneLine() {
    wrong("transport: netty\nconections: 3", "unknown key 'conections'; known here are [");
    wrong("transport: netty\nconnections: 0", "connections is 0; it must be at least 1");
    wrong("transport: netty\nrate: much", "rate: ");
    wrong("transport: netty\ntopology: ring", "ring");
    wrong("transport: netty\nvariation: {handoff: true}", "handoff");
    wrong("transport: netty\ncollector: cms", "collector: ");
    wrong("transport: [netty-epoll, nosuch]", "no transport is called 'nosuch'");
    wrong("transport: netty\nplacesDelay: soon", "soon");
    wrong("transport: [netty-epoll, netty-epoll]", "two arms are the same");
    wrong("transport: [netty-epoll, netty-nio]\nbaseline: {transprot: netty-nio}",
        "baseline: no arm has transprot netty-nio");
    wrong("transport: [netty-epoll, netty-nio]\nbaseline: netty-nio", "baseline is 'netty-nio'");
    wrong("- 1\n- 2", "an experiment is a list of keys and values");
    wrong("transport: [netty\n", "line 1: while parsing");
    assertThatThrownBy(() -> ExperimentFile.read(Path.of("no-such.yaml")))
        .hasMessageStartingWith("no-such.yaml: cannot be read: ").message().hasLineCount(1);
  }

  private static void wrong(String text, String complaint) {
    assertThatThrownBy(() -> ExperimentFile.parse("x", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint)
        .message().hasLineCount(1);
  }
}
