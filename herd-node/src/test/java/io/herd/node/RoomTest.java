package io.herd.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Limits;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import org.junit.jupiter.api.Test;

class RoomTest {
  /** One that takes few by default. */
  private record Few() implements Transport {
    @Override
    public String name() {
      return "few";
    }

    @Override
    public int usualConnections() {
      return 2_000;
    }

    @Override
    public Node start(NodeSpec spec) {
      throw new UnsupportedOperationException();
    }
  }

  private static int clients(Room room, int asked) {
    return room.of(Limits.DEFAULT.withMaxConnections(asked), new Few()).maxConnections();
  }

  @Test
  void whatIsNotAskedForIsTheTransportsOwn() {
    var room = new Room(-1, 5);
    assertThat(clients(room, Limits.DEFAULT.maxConnections())).isEqualTo(2_000);
    assertThat(clients(room, 7)).isEqualTo(7);
    assertThat(clients(room, 20_000)).isEqualTo(20_000);
  }

  @Test
  void clientsLeaveDescriptorsForTheRest() {
    assertThat(clients(new Room(1_024, 1), 20_000)).isEqualTo(768);
    assertThat(clients(new Room(1_024, 4), 20_000)).isEqualTo(192);
    assertThat(clients(new Room(100, 1), 20_000)).isEqualTo(50);
    assertThat(clients(new Room(1, 5), 20_000)).isEqualTo(1);
    assertThat(clients(new Room(1_000_000, 5), 20_000)).isEqualTo(20_000);
    assertThat(clients(new Room(1_000_000_000_000L, 1), 20_000)).isEqualTo(20_000);
  }

  @Test
  void limitsAreToldInThreeLines() {
    assertThat(LimitsText.of(Limits.DEFAULT, "  ").lines()).containsExactly(
        "10,000 clients (10,000 of one address); a line has 4,096 bytes and 10 s, a pause 300 s",
        "  64 KiB unsent for 10 s; 1,000,000 ids in 512 MiB; times at most 86400 s ahead",
        "  neighbours: a ping after 15 s, the end after 45 s; 8 MiB wait for 60 s, 64 MiB never");
  }
}
