package io.herd.testkit;

import io.herd.core.Output;
import io.herd.core.Session;
import io.herd.core.Turn;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** What clients and neighbours have in common: blocking reads that see a close, timed writes. */
abstract class PlainConnection {
  private static final int LOOK_UP_MILLIS = 10;

  final PlainNode node;
  final Socket socket;
  private final byte[] buffer;

  PlainConnection(PlainNode node, Socket socket) {
    this.node = node;
    this.socket = socket;
    buffer = new byte[node.spec.limits().readBytes()];
  }

  long now() {
    return node.spec.epochNanos().getAsLong();
  }

  /** Waits for bytes and lets the session work on them; CLOSE if the node closes instead. */
  Turn read(Session session, Output out) throws IOException {
    socket.setSoTimeout(LOOK_UP_MILLIS);
    while (!isOver()) {
      try {
        int read = socket.getInputStream().read(buffer);
        if (read < 0) {
          return endOfInput(session, out);
        }
        return session.receive(buffer, 0, kept(read), now(), out);
      } catch (SocketTimeoutException _) {
        // look whether the node closes, then wait on
      }
    }
    return Turn.CLOSE;
  }

  private boolean isOver() throws IOException {
    return node.isClosing()
        && (socket.getInputStream().available() == 0 || node.flaw == Flaw.DROPS_LINES_AT_CLOSE);
  }

  private Turn endOfInput(Session session, Output out) {
    if (node.flaw == Flaw.FORGETS_THE_LAST_LINE) {
      return Turn.CLOSE;
    }
    return session.endOfInput(now(), out);
  }

  private int kept(int read) {
    int end = read;
    while (dropsSplitLines() && end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  abstract boolean dropsSplitLines();

  void write(Output out) throws IOException {
    if (out.isEmpty()) {
      return;
    }
    int patience = node.spec.limits().unwritableMillis();
    long millis = node.flaw == Flaw.NEVER_GIVES_UP_WRITING ? Integer.MAX_VALUE : patience;
    var alarm =
        node.alarms.schedule(() -> Quietly.close(socket), millis, TimeUnit.MILLISECONDS);
    socket.getOutputStream().write(out.array(), 0, out.length());
    alarm.cancel(false);
    out.clear();
  }
}
