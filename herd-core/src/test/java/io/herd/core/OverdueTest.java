package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a session is closed for taking too long, by a clock in the test's hands. */
class OverdueTest {
  private static final long MILLI = 1_000_000;
  private static final int LINE = 10;
  private static final int IDLE = 300;
  private static final int PING = 15;

  private final HerdServer server = new HerdServer(
      ServerConfig.of("Clark").withLimits(Limits.DEFAULT
          .withPeerQueue(100, 1_000)
          .withTimeouts(new Timeouts(LINE, IDLE, PING, 2, 60))),
      TrafficLog.NONE);
  private final Wire wire = new Wire();

  private static final class Wire implements PeerLink.Wire {
    private final List<String> closed = new ArrayList<>();

    @Override
    public void wake() {}

    @Override
    public void close(String reason) {
      closed.add(reason);
    }
  }

  private static boolean overdue(Lines lines, long millis) {
    return lines.client().overdue(millis * MILLI) != null;
  }

  @Test
  void aLineHasItsTimeFromItsFirstByteOn() {
    Lines client = Lines.to(server);
    client.turn("hello\nhel");
    assertThat(overdue(client, 0)).isFalse();
    client.turn("l");
    assertThat(overdue(client, 9)).isFalse();
    client.turn("o");
    assertThat(overdue(client, 10)).isTrue();
    assertThat(overdue(client, 11)).as("told once").isFalse();
    assertThat(server.counters().get(Counter.CONNECTIONS_OVERDUE)).isEqualTo(1);
  }

  @Test
  void eachLineHasItsOwnTime() {
    Lines client = Lines.to(server);
    for (int millis = 0; millis < 1_000; millis += 9) {
      client.turn("lo\nhel");
      assertThat(overdue(client, millis)).isFalse();
    }
  }

  @Test
  void aLineThatWaitsBehindOthersHasNotBegun() {
    Lines client = Lines.to(server);
    client.turn("IAMAT kiwi +1-1 5\nWHATSAT kiwi 1 1\nhel");
    assertThat(overdue(client, 0)).isFalse();
    assertThat(overdue(client, 10_000)).isFalse();
    assertThat(client.client().answer(new byte[0], Lines.NOW, client.out())).isEqualTo(Turn.IDLE);
    assertThat(overdue(client, 10_001)).isFalse();
    assertThat(overdue(client, 10_011)).isTrue();
  }

  @Test
  void aClientThatSaysNothingHasLonger() {
    Lines client = Lines.to(server);
    assertThat(overdue(client, 5)).isFalse();
    assertThat(overdue(client, 304)).isFalse();
    client.turn("hello\n");
    assertThat(overdue(client, 305)).isFalse();
    assertThat(overdue(client, 604)).isFalse();
    assertThat(overdue(client, 605)).isTrue();
  }

  @Test
  void aNeighbourIsAskedAndThenGivenUp() {
    PeerSession peer = server.openPeer("test", null, wire);
    say(peer, "HERD 1 Bona\n");
    assertThat(peer.overdue(0)).isNull();
    heard(peer);
    peer.overdue(14 * MILLI);
    assertThat(heard(peer)).isEmpty();
    peer.overdue(15 * MILLI);
    peer.overdue(29 * MILLI);
    assertThat(heard(peer)).isEqualTo("PING\n");
    say(peer, "PONG\n");
    peer.overdue(30 * MILLI);
    peer.overdue(60 * MILLI);
    assertThat(heard(peer)).isEqualTo("PING\n");
    assertThat(peer.overdue(74 * MILLI)).isNull();
    assertThat(peer.overdue(75 * MILLI)).contains("said nothing for 45 ms");
  }

  @Test
  void aStrangerAtThePeerPortHasTheTimeOfALine() {
    PeerSession peer = server.openPeer("test", null, wire);
    assertThat(peer.overdue(0)).isNull();
    say(peer, "HERD 1");
    assertThat(peer.overdue(9 * MILLI)).isNull();
    assertThat(peer.overdue(10 * MILLI)).contains("did not say who it is");
  }

  @Test
  void aCrowdOfStrangersIsNotWaitedFor() {
    List<PeerSession> crowd = new ArrayList<>();
    for (int i = 0; i < 129; i++) {
      crowd.add(server.openPeer("test", null, wire));
    }
    assertThat(crowd.get(127).overdue(0)).isNull();
    assertThat(crowd.get(128).overdue(0)).contains("too many others");
    crowd.get(128).closed("crowd");
    say(crowd.get(0), "HERD 1 Bona\n");
    crowd.get(0).closed("it was the next one that is known");
    assertThat(server.openPeer("test", null, wire).overdue(0)).isNull();
    assertThat(server.openPeer("test", "Dialled", wire).overdue(0)).isNull();
    assertThat(server.openPeer("test", null, wire).overdue(0)).isNotNull();
  }

  @Test
  void aNeighbourMayLagBehindForAWhile() {
    PeerSession peer = server.openPeer("test", null, wire);
    say(peer, "HERD 1 Bona\n");
    heard(peer);
    Lines client = Lines.to(server);
    for (int i = 0; i < 4; i++) {
      client.send("IAMAT kiwi" + i + " +1-1 5\n");
    }
    peer.overdue(0);
    say(peer, "PONG\n");
    assertThat(peer.overdue(59 * MILLI)).isNull();
    heard(peer);
    assertThat(peer.overdue(60 * MILLI)).as("it has caught up").isNull();
    for (int i = 4; i < 8; i++) {
      client.send("IAMAT kiwi" + i + " +1-1 5\n");
    }
    say(peer, "PONG\n");
    assertThat(peer.overdue(61 * MILLI)).isNull();
    say(peer, "PONG\n");
    assertThat(peer.overdue(121 * MILLI)).contains("more than 100 bytes");
  }

  /** A client that moves on and on must not cost its neighbours the link. */
  @Test
  void onlyWhatWouldBeSentCountsAgainstTheCap() {
    say(server.openPeer("test", null, wire), "HERD 1 Bona\n");
    Lines client = Lines.to(server);
    for (int i = 1; i <= 1_000; i++) {
      client.send("IAMAT kiwi +1-1 " + i + "\n");
    }
    assertThat(wire.closed).isEmpty();
    for (int i = 1; i <= 1_000; i++) {
      client.send("IAMAT kiwi" + i + " +1-1 5\n");
    }
    assertThat(wire.closed).contains("more bytes are waiting for it than the limit allows");
  }

  private static void say(PeerSession peer, String text) {
    byte[] bytes = Lines.latin1(text);
    peer.receive(bytes, 0, bytes.length, Lines.NOW, new Output(0, 0));
  }

  private static String heard(PeerSession peer) {
    Output out = new Output(0, 0);
    peer.link().drain(out, 10_000);
    return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
  }
}
