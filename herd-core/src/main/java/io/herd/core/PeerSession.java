package io.herd.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A connection between two servers. Each side says {@code HERD 1 <name>} first; an AT line does not
 * name its forwarder, so sender exclusion needs to know who is at the other end. After that AT
 * lines go both ways.
 */
public final class PeerSession extends Session {
  private static final byte[] HELLO = Ascii.bytes("HERD 1 ");
  private static final byte[] PING = Ascii.bytes("PING");
  private static final byte[] PONG = Ascii.bytes("PONG");
  private static final byte[] PONG_LINE = Ascii.bytes("PONG\n");

  private final Message message = new Message();
  private final Probe probe = new Probe();
  private final PeerLink link;
  private final @Nullable String expected;

  PeerSession(HerdServer server, String label, @Nullable String expected, PeerLink.Wire wire) {
    super(server, label, server.config().limits().lineBytes() + Limits.RELAY_OVERHEAD_BYTES);
    this.expected = expected;
    link = new PeerLink(server, wire);
    link.say(Ascii.bytes("HERD 1 " + server.config().name() + "\n"));
  }

  /** What the transport drains to this peer, from the moment the connection is there. */
  public PeerLink link() {
    return link;
  }

  @Override
  Turn onLine(byte[] bytes, int from, int to, long nowNanos, Output out) {
    if (link.peer() == null) {
      return hello(bytes, from, to) ? Turn.IDLE : Turn.CLOSE;
    }
    if (message.parse(bytes, from, to) == Message.Kind.AT) {
      server.at(message, key(), link);
    } else if (is(PING, bytes, from, to)) {
      link.say(PONG_LINE);
    } else if (!is(PONG, bytes, from, to)) {
      server.counters().add(Counter.PEER_INVALID);
    }
    return Turn.IDLE;
  }

  private boolean hello(byte[] bytes, int from, int to) {
    int name = from + HELLO.length;
    if (name >= to || !Arrays.equals(bytes, from, name, HELLO, 0, HELLO.length)) {
      log.problem(label() + " did not say HERD 1 <name> first");
      return false;
    }
    String peer = Ascii.text(bytes, name, to);
    if (peer.equals(server.config().name()) || (expected != null && !expected.equals(peer))) {
      log.problem(label() + " calls itself " + peer + ", expected " + expected);
      return false;
    }
    server.linkUp(link, peer);
    return true;
  }

  private static boolean is(byte[] word, byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, word, 0, word.length);
  }

  private Probe key() {
    return probe.over(message.bytes(), message.clientStart(), message.clientEnd());
  }

  @Override
  void onTooLong(byte[] bytes, int from, Output out) {
    log.problem(label() + " sent a line longer than the limit");
  }

  @Override
  void onClosed(String reason) {
    server.linkDown(link, reason);
  }
}
