package io.herd.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Property;
import org.junit.jupiter.api.Test;

/** What the generators promise, for sizes drawn at random. */
class GeneratorsPropertyTest {
  @Test
  void linesRingsStarsTreesAndMeshesAreConnectedWithTheirNumberOfLinks() {
    Property.holds(100, random -> {
      int n = 3 + random.nextInt(60);
      assertConnected("line:" + n, n, n - 1);
      assertConnected("ring:" + n, n, n);
      assertConnected("star:" + n, n, n - 1);
      assertConnected("tree-" + (1 + random.nextInt(5)) + ":" + n, n, n - 1);
      assertConnected("mesh:" + n, n, n * (n - 1) / 2);
    });
  }

  @Test
  void gridsHaveLinksToTheRightAndDown() {
    Property.holds(200, random -> {
      int w = 1 + random.nextInt(12);
      int h = 1 + random.nextInt(12);
      assertConnected("grid:" + w + "," + h, w * h, (w - 1) * h + w * (h - 1));
    });
  }

  @Test
  void everyServerOfARandomRegularGraphHasTheSameDegree() {
    Property.holds(200, random -> {
      int k = 2 + random.nextInt(5);
      int n = k + 1 + random.nextInt(40);
      n += n * k % 2;
      var topology = assertConnected(
          "random-regular:" + n + "," + k + "," + random.nextInt(1_000), n, n * k / 2);
      assertThat(topology.servers()).allMatch(server -> topology.degree(server) == k);
    });
  }

  @Test
  void aSmallWorldKeepsItsNumberOfLinksWhateverIsMoved() {
    Property.holds(200, random -> {
      int k = 2 * (1 + random.nextInt(3));
      int n = 2 * k + 2 + random.nextInt(40);
      assertConnected("small-world:" + n + "," + k + "," + random.nextInt(101) / 100.0 + ","
          + random.nextInt(1_000), n, n * k / 2);
    });
  }

  /** A flood that skips where it came from costs 2E-(V-1). */
  private static Topology assertConnected(String text, int servers, int links) {
    var topology = Topology.parse(text);
    assertThat(topology.servers()).as(text).hasSize(servers).doesNotHaveDuplicates();
    assertThat(topology.links()).as(text).hasSize(links);
    assertThat(topology.connected()).as(text).isTrue();
    assertThat(topology.floodMessages(true)).as(text).isEqualTo(2L * links - (servers - 1));
    return topology;
  }
}
