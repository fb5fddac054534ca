package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.topology.Topology;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloodTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ucla-2012", "ucla-2019", "ucla-2023", "line:9", "ring:7", "star:6", "mesh:8", "tree-2:15",
        "grid:5,5"
      })
  void costsExactlyTheFormulaPerUpdate(String name) {
    Topology topology = Topology.parse(name);
    int updates = 40;
    for (boolean exclusion : new boolean[] {true, false}) {
      MemoryHerd herd = MemoryHerd.of(topology, exclusion, true);
      for (int i = 0; i < updates; i++) {
        String server = topology.servers().get(i % topology.servers().size());
        herd.client(server).send("IAMAT c" + i + " +1+1 1\n");
        herd.settle();
      }
      assertThat(herd.sum(Counter.AT_SENT)).isEqualTo(updates * topology.floodMessages(exclusion));
      assertThat(herd.distinctMaps()).hasSize(1);
      assertThat(herd.distinctMaps().iterator().next()).hasSize(updates);
    }
  }

  @Test
  void convergesOnConflictingUpdatesWhateverTheInterleaving() {
    Topology house = Topology.parse("ucla-2023");
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      MemoryHerd herd = MemoryHerd.of(house, true, true);
      for (int i = 0; i < 60; i++) {
        String server = house.servers().get(random.nextInt(5));
        String time = "1." + random.nextInt(10);
        String place = "+" + random.nextInt(9) + "+1";
        herd.client(server).send("IAMAT c" + random.nextInt(3) + " " + place + " " + time + "\n");
        herd.deliverSome(random, random.nextInt(4));
      }
      herd.settle();
      assertThat(herd.distinctMaps()).as("seed %d", seed).hasSize(1);
      long bound = house.floodMessages(true) * herd.sum(Counter.ACCEPTED);
      assertThat(herd.sum(Counter.AT_SENT)).as("seed %d", seed).isLessThanOrEqualTo(bound);
    }
  }

  @Test
  void aLinkThatComesBackBringsBothSidesUpToDate() {
    Topology line = Topology.parse("line:3");
    MemoryHerd herd = MemoryHerd.of(line, true, true);
    herd.cut("S0", "S1");
    herd.client("S0").send("IAMAT left +1+1 1\nIAMAT both +1+1 1\n");
    herd.client("S2").send("IAMAT right +1+1 1\nIAMAT both +2+2 2\n");
    herd.settle();
    assertThat(herd.distinctMaps()).hasSize(2);
    herd.link("S0", "S1");
    herd.settle();
    assertThat(herd.distinctMaps()).hasSize(1);
    assertThat(herd.sum(Counter.RESYNCS)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void withoutResyncWhatWasMissedStaysMissing() {
    MemoryHerd herd = MemoryHerd.of(Topology.parse("line:2"), true, false);
    herd.cut("S0", "S1");
    herd.client("S0").send("IAMAT lost +1+1 1\n");
    herd.link("S0", "S1");
    herd.settle();
    assertThat(herd.distinctMaps()).hasSize(2);
  }

  @Test
  void aSlowNeighbourGetsOnlyTheNewestOfEachClient() {
    MemoryHerd herd = MemoryHerd.of(Topology.parse("line:2"), true, true);
    herd.settle();
    for (int i = 1; i <= 1_000; i++) {
      herd.client("S0").send("IAMAT hot +1+1 " + i + "\n");
    }
    herd.settle();
    assertThat(herd.sum(Counter.AT_SENT)).isEqualTo(1);
    assertThat(herd.distinctMaps()).hasSize(1);
  }
}
