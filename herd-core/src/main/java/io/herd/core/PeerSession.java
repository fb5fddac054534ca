package io.herd.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A connection between two servers. Each side says {@code HERD 1 <name>} first; an AT line does not
 * name its forwarder, so sender exclusion needs to know who is at the other end. After that AT
 * lines go both ways. Who says {@code HERD 1 <name> once} only brings AT lines and hears nothing.
 */
public final class PeerSession extends Session {
  private static final byte[] HELLO = Ascii.bytes("HERD 1 ");
  private static final String ONCE = " once";
  private static final byte[] PING = Ascii.bytes("PING");
  private static final byte[] PONG = Ascii.bytes("PONG");
  private static final byte[] PONG_LINE = Ascii.bytes("PONG\n");

  private final Message message = new Message();
  private final Probe probe;
  private final PeerLink link;
  private final @Nullable String expected;
  private final boolean visited;
  private boolean greeted;
  private @Nullable PeerLink source; // by which its lines come, for sender exclusion

  PeerSession(
      HerdServer server,
      String label,
      @Nullable String expected,
      boolean visited,
      PeerLink.Wire wire) {
    super(server, label, server.config().limits().lineBytes() + Limits.RELAY_OVERHEAD_BYTES);
    probe = server.cache().probe();
    this.expected = expected;
    this.visited = visited;
    link = new PeerLink(server, wire);
    if (!visited) {
      link.say(hello(server, ""));
    }
  }

  /** The hello of who comes for one message and is not told anything. */
  static byte[] helloOnce(HerdServer server) {
    return hello(server, ONCE);
  }

  private static byte[] hello(HerdServer server, String end) {
    return Ascii.bytes("HERD 1 " + server.config().name() + end + "\n");
  }

  /** What the transport drains to this peer, from the moment the connection is there. */
  public PeerLink link() {
    return link;
  }

  @Override
  Turn onLine(byte[] bytes, int from, int to, long nowNanos, Output out) {
    if (!greeted) {
      return greet(bytes, from, to) ? Turn.IDLE : Turn.CLOSE;
    }
    if (message.parse(bytes, from, to) == Message.Kind.AT) {
      server.at(message, key(), source);
    } else if (is(PING, bytes, from, to)) {
      link.say(PONG_LINE);
    } else if (!is(PONG, bytes, from, to)) {
      server.counters().add(Counter.PEER_INVALID);
    }
    return Turn.IDLE;
  }

  private boolean greet(byte[] bytes, int from, int to) {
    int name = from + HELLO.length;
    if (name >= to || !Arrays.equals(bytes, from, name, HELLO, 0, HELLO.length)) {
      log.problem(label() + " did not say HERD 1 <name> first");
      return false;
    }
    String text = Ascii.text(bytes, name, to);
    boolean once = text.endsWith(ONCE);
    String peer = once ? text.substring(0, text.length() - ONCE.length()) : text;
    if (peer.equals(server.config().name()) || (expected != null && !expected.equals(peer))) {
      log.problem(label() + " calls itself " + peer + ", expected " + expected);
      return false;
    }
    greeted = true;
    source = once ? server.linkTo(peer) : link;
    if (!once) {
      stay(peer);
    }
    return true;
  }

  private void stay(String peer) {
    if (visited) {
      link.say(hello(server, ""));
    }
    server.linkUp(link, peer, true);
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
