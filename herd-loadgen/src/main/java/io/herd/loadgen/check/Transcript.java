package io.herd.loadgen.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.loadgen.style.Ending;
import io.herd.loadgen.style.Reply;
import io.herd.loadgen.wire.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What was sent and heard during one case. Safe for any thread. */
final class Transcript {
  /** More than that nobody reads. */
  private static final int MOST = 40;

  private final List<Exchange> exchanges = new ArrayList<>();

  synchronized void add(Server server, String sent, Reply got) {
    add(server, sent, shown(got));
  }

  synchronized void add(Server server, String sent, String got) {
    if (exchanges.size() == MOST) {
      exchanges.remove(0);
    }
    exchanges.add(new Exchange(server.name(), shown(sent), got));
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  static String shown(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return Excerpt.of(bytes, 0, bytes.length);
  }

  private static String shown(Reply reply) {
    String text = reply.isEmpty() ? "nothing" : shown(reply.text());
    return reply.ending() == Ending.WHOLE ? text : text + ", " + reply.ending().words();
  }
}
