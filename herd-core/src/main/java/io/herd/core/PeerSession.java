package io.herd.core;

import java.util.Arrays;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A connection between two servers. Each side says {@code HERD 1 <name>} first; an AT line does not
 * name its forwarder, so sender exclusion needs to know who is at the other end. By a keyed door
 * each proves then that it has the key. After that AT lines go both ways. Who says {@code HERD 1
 * <name> once} only brings AT lines and hears nothing.
 */
public final class PeerSession extends Session {
  private static final byte[] PING = Ascii.bytes("PING");
  private static final byte[] PONG = Ascii.bytes("PONG");
  private static final byte[] PONG_LINE = Ascii.bytes("PONG\n");

  private final Message message = new Message();
  private final Probe probe;
  private final PeerLink link;
  private final Greeting greeting;
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
    greeting = new Greeting(server, label, expected, visited);
    link = new PeerLink(server, wire);
    say(greeting.opening());
  }

  private void say(byte[] line) {
    if (line.length > 0) {
      link.say(line);
    }
  }

  /**
   * The other side has shown a certificate that the herd's authority has signed: it must be made
   * out to the name of its hello. Called by the transport before the first {@link #receive}.
   */
  public void certify(SSLSession session) throws SSLPeerUnverifiedException {
    greeting.certify(session);
  }

  /** What the transport drains to this peer, from the moment the connection is there. */
  public PeerLink link() {
    return link;
  }

  /** A neighbour that breaks off within a time stamp would leave another position than was sent. */
  @Override
  boolean mayLackLf() {
    return false;
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
    byte[] answer = greeting.hear(bytes, from, to);
    if (answer == null) {
      return false;
    }
    say(answer);
    greeted = greeting.isDone();
    if (greeted) {
      source = greeting.isOnce() ? server.linkTo(greeting.peer()) : link;
      if (!greeting.isOnce()) {
        server.linkUp(link, greeting.peer(), true);
      }
    }
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
