package io.herd.sim.run;

import io.herd.sim.oracle.ServerTwin;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the replies of one connection apart, and tells what the client has read. */
final class ReplyReader {
  private final World world;
  private final ArrayDeque<Long> asked = new ArrayDeque<>();
  private byte[] rest = {};
  private @Nullable ServerTwin server;

  ReplyReader(World world) {
    this.world = world;
  }

  void begin(@Nullable ClientSide side) {
    server = side == null ? null : side.server();
    asked.clear();
    rest = new byte[0];
  }

  /** Each line of this will be answered. */
  void asked(String text) {
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      asked.add(world.now());
    }
  }

  void read(byte[] bytes, int from, int to) {
    byte[] all = bytes;
    int start = from;
    int end = to;
    if (rest.length > 0) {
      all = Arrays.copyOf(rest, rest.length + to - from);
      System.arraycopy(bytes, from, all, rest.length, to - from);
      start = 0;
      end = all.length;
    }
    for (int i = start; i < end; i++) {
      if (all[i] == '\n') {
        line(all, start, i);
        start = i + 1;
      }
    }
    rest = Arrays.copyOfRange(all, start, end);
  }

  private void line(byte[] bytes, int from, int to) {
    boolean unknown = to - from >= 2 && bytes[from] == '?' && bytes[from + 1] == ' ';
    boolean shown = to - from > 3 && bytes[from] == 'A' && bytes[from + 1] == 'T'
        && bytes[from + 2] == ' ';
    if (unknown || shown) {
      Long askedAt = asked.poll();
      if (shown && server != null && askedAt != null) {
        server.readings().read(bytes, from, to, askedAt, world.now());
      }
    }
  }
}
