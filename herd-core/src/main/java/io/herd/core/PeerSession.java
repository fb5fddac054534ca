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
  private static final byte[] PING_LINE = Ascii.bytes("PING\n");
  private static final byte[] PONG = Ascii.bytes("PONG");
  private static final byte[] PONG_LINE = Ascii.bytes("PONG\n");

  private final Message message = new Message();
  private final Probe probe;
  private final PeerLink link;
  private final Greeting greeting;
  private final boolean stranger; // who came in, and may be anybody
  private final boolean unwelcome;
  private volatile boolean greeted;
  private @Nullable PeerLink source; // by which its lines come, for sender exclusion

  // the sweep's
  private long begun;
  private boolean begins = true;
  private int pings; // since it last said something

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
    stranger = expected == null;
    unwelcome = stranger && !server.welcomes();
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
    if (logsLines) {
      log.received(label(), bytes, from, to);
    }
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
      known();
      source = greeting.isOnce() ? server.linkTo(greeting.peer()) : link;
      if (!greeting.isOnce()) {
        server.linkUp(link, greeting.peer(), true);
      }
    }
    return true;
  }

  private void known() {
    if (stranger) {
      server.strangerGone();
    }
  }

  private static boolean is(byte[] word, byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, word, 0, word.length);
  }

  private Probe key() {
    return probe.over(message.bytes(), message.clientStart(), message.clientEnd());
  }

  @Override
  void onTooLong(byte[] bytes, int from, int to, Output out) {
    log.problem(label() + " sent a line longer than the limit");
  }

  /** Also asks a neighbour that says nothing whether it is there. */
  @Override
  @Nullable String overdue(Pace.Stand stand, long nanos, long nanoTime) {
    Timeouts timeouts = limits().timeouts();
    if (begins) {
      begins = false;
      begun = nanoTime;
    }
    if (!greeted) {
      return unknown(nanoTime - begun, timeouts.lineMillis());
    }
    String reason = link.overdue(nanoTime);
    if (reason == null && stand == Pace.Stand.BETWEEN_LINES) {
      reason = unanswered(nanos, timeouts);
    }
    return reason == null ? super.overdue(stand, nanos, nanoTime) : reason;
  }

  private @Nullable String unknown(long nanos, int millis) {
    if (unwelcome) {
      return "too many others at the peer port have not said who they are";
    }
    return isOver(nanos, millis) ? "it did not say who it is within " + millis + " ms" : null;
  }

  private @Nullable String unanswered(long nanos, Timeouts timeouts) {
    long due = nanos / (timeouts.pingMillis() * 1_000_000L);
    if (due > timeouts.pingMisses()) {
      return "it said nothing for " + nanos / 1_000_000 + " ms, whatever it was asked";
    }
    if (due > pings && link.peer() != null) {
      link.say(PING_LINE);
    }
    pings = (int) due;
    return null;
  }

  @Override
  void onClosed(String reason) {
    if (!greeted) {
      known();
    }
    server.linkDown(link, reason);
  }
}
