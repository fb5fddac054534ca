package io.herd.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Talks to one client session in memory: lines in, reply lines out. */
final class Lines {
  static final long NOW = 1_621_464_827_000_000_000L;

  private final Session session;
  private final Output out = new Output(64, 1 << 20);

  Lines(Session session) {
    this.session = session;
  }

  static Lines to(HerdServer server) {
    ClientSession session = server.openClient("test");
    if (session == null) {
      throw new AssertionError("refused");
    }
    return new Lines(session);
  }

  static HerdServer server(String name) {
    return new HerdServer(ServerConfig.of(name), TrafficLog.NONE);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends text, given as Latin-1 so that any byte can be written, and returns all that came out.
   */
  String send(String text) {
    return send(text, NOW);
  }

  String send(String text, long now) {
    byte[] bytes = latin1(text);
    finish(session.receive(bytes, 0, bytes.length, now, out));
    return takeOutput();
  }

  Turn turn(String text) {
    byte[] bytes = latin1(text);
    return session.receive(bytes, 0, bytes.length, NOW, out);
  }

  String end() {
    session.endOfInput(NOW, out);
    return takeOutput();
  }

  private void finish(Turn turn) {
    Turn next = turn;
    while (next == Turn.MORE) {
      next = session.resume(NOW, out);
    }
  }

  String takeOutput() {
    String text = new String(out.array(), 0, out.length(), StandardCharsets.ISO_8859_1);
    out.clear();
    return text;
  }

  ClientSession client() {
    return (ClientSession) session;
  }

  Output out() {
    return out;
  }

  static List<String> split(String text) {
    return new ArrayList<>(text.lines().toList());
  }
}
