package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of a stream of bytes: all that came out, what is stored, what was counted.
 *
 * @param closed whether the server closed before the stream was at its end
 */
record Conversation(String out, Set<String> stored, Map<Counter, Long> counted, boolean closed) {
  private static final byte[] PLACES = Lines.latin1(
      "{\"results\": [{\"name\": \"a\"},\n\n {\"name\": \"b\"}, {\"name\": \"c\"}],"
          + " \"status\": \"OK\"}\n");
  private static final Set<Counter> COUNTED =
      Set.of(Counter.IAMAT, Counter.ACCEPTED, Counter.STALE, Counter.WHATSAT, Counter.INVALID,
          Counter.AT_RECEIVED, Counter.AT_ACCEPTED, Counter.AT_DUPLICATE, Counter.PEER_INVALID);
  private static final PeerLink.Wire POLLED =
      new PeerLink.Wire() {
        @Override
        public void wake() {}

        @Override
        public void close(String reason) {}
      };

  /** A client that sends these bytes, cut so, and half-closes. Places answers at once. */
  static Conversation ofClient(byte[] bytes, Slices slices) {
    HerdServer server = Lines.server("Clark");
    Output out = new Output(64, 1 << 20);
    boolean closed = feed(Lines.to(server).client(), bytes, slices, out);
    return of(server, out, closed);
  }

  /** A neighbour that says hello, sends these bytes, cut so, and half-closes. */
  static Conversation ofPeer(byte[] bytes, Slices slices) {
    HerdServer server = Lines.server("Clark");
    PeerSession session = server.openPeer("test", null, POLLED);
    Output out = new Output(64, 1 << 20);
    byte[] hello = Lines.latin1("HERD 1 Jaquez\n");
    session.receive(hello, 0, hello.length, Lines.NOW, out);
    boolean closed = feed(session, bytes, slices, out);
    session.link().drain(out, Integer.MAX_VALUE);
    return of(server, out, closed);
  }

  private static boolean feed(Session session, byte[] bytes, Slices slices, Output out) {
    for (int at = 0; at < bytes.length;) {
      int next = at + slices.next(bytes.length - at);
      if (goOn(session, session.receive(bytes, at, next, Lines.NOW, out), out) == Turn.CLOSE) {
        return true;
      }
      at = next;
    }
    goOn(session, session.endOfInput(Lines.NOW, out), out);
    return false;
  }

  private static Turn goOn(Session session, Turn turn, Output out) {
    Turn next = turn;
    while (next == Turn.MORE || next == Turn.WAITING) {
      next = next == Turn.MORE
          ? session.resume(Lines.NOW, out)
          : ((ClientSession) session).answer(PLACES, Lines.NOW, out);
    }
    return next;
  }

  private static Conversation of(HerdServer server, Output out, boolean closed) {
    Set<String> stored = new TreeSet<>();
    server.cache().updates()
        .forEachRemaining(update -> stored.add(new String(update.line(), ISO_8859_1)));
    Map<Counter, Long> counted = new EnumMap<>(server.counters().snapshot());
    counted.keySet().retainAll(COUNTED);
    return new Conversation(new String(out.array(), 0, out.length(), ISO_8859_1), stored, counted,
        closed);
  }
}
