package io.herd.sim.oracle;

import io.herd.core.Turn;
import org.jspecify.annotations.Nullable;

/** What the lines of a neighbour must do. */
public final class PeerTwin extends SessionTwin {
  private static final String HELLO = "HERD 1 ";
  private static final String ONCE = " once";

  private final LinkTwin link;
  private final @Nullable String expected;
  private boolean greeted;
  private @Nullable LinkTwin source;

  /**
   * A connection to a neighbour.
   *
   * @param expected who must answer; null takes anybody
   */
  public PeerTwin(ServerTwin server, LinkTwin link, @Nullable String expected) {
    super(server, server.caps().relayedLineBytes());
    this.link = link;
    this.expected = expected;
  }

  public LinkTwin link() {
    return link;
  }

  /** Whether its hello has come, so that its lines count. */
  public boolean isGreeted() {
    return greeted;
  }

  @Override
  boolean mayLackEnd() {
    return false;
  }

  @Override
  Turn onLine(byte[] bytes, int from, int to, long wallNanos) {
    if (!greeted) {
      greeted = greet(Text.of(bytes, from, to));
      if (!greeted) {
        server.tally().reach(Reach.UNGREETED);
      }
      return greeted ? Turn.IDLE : Turn.CLOSE;
    }
    Fact fact = server.facts().find(bytes, from, to);
    if (fact == null) {
      fact = slowly(Text.of(bytes, from, to));
    }
    if (fact != null) {
      server.at(fact, source);
    }
    return Turn.IDLE;
  }

  /** Odd spacing does not count; a line that nobody said is not accepted, or else it shows. */
  private @Nullable Fact slowly(String line) {
    String plain = Command.plainAt(line);
    if (plain == null) {
      server.tally().reach(Reach.MALFORMED_AT);
      return null;
    }
    byte[] bytes = Text.bytes(plain);
    return server.facts().find(bytes, 0, bytes.length);
  }

  private boolean greet(String line) {
    boolean once = line.endsWith(ONCE);
    String end = once ? line.substring(0, line.length() - ONCE.length()) : line;
    if (!end.startsWith(HELLO) || end.length() == HELLO.length()) {
      return false;
    }
    String peer = end.substring(HELLO.length());
    if (peer.equals(server.name()) || (expected != null && !expected.equals(peer))) {
      return false;
    }
    source = once ? server.linkTo(peer) : link;
    if (!once) {
      server.up(link, peer);
    }
    return true;
  }

  @Override
  void tooLong(byte[] bytes, int from) {}
}
