package io.herd.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Output;
import io.herd.core.Turn;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.LinkedBlockingQueue;

/** A client's connection: read, work, write, in this order, on one thread. */
final class PlainClient extends PlainConnection {
  private static final int LINGER_MILLIS = 1_000;

  private final Output out = new Output(1_024, 65_536);
  private final LinkedBlockingQueue<byte[]> unbounded = new LinkedBlockingQueue<>();

  PlainClient(PlainNode node, Socket socket) {
    super(node, socket);
    if (node.flaw == Flaw.BUFFERS_WITHOUT_BOUND) {
      Thread.ofVirtual().start(this::writeUnbounded);
    }
  }

  void run() {
    var session = node.spec.server().openClient(socket.getRemoteSocketAddress().toString());
    try {
      if (session == null) {
        refuse();
      } else {
        node.watch(socket, session);
        talk(session);
        linger(session.isEnded());
        session.closed("done");
      }
    } catch (IOException e) {
      if (session != null) {
        session.closed("broken");
      }
    }
    node.forget(socket);
  }

  private void refuse() throws IOException {
    if (node.flaw != Flaw.REFUSES_SILENTLY) {
      socket.getOutputStream().write(HerdServer.REFUSAL.getBytes(ISO_8859_1));
    }
    linger(false);
  }

  private void talk(ClientSession session) throws IOException {
    var turn = Turn.IDLE;
    while (turn != Turn.CLOSE) {
      turn =
          switch (turn) {
            case IDLE -> read(session, out);
            case MORE -> more(session);
            case WAITING -> places(session);
            case CLOSE -> turn;
          };
      flush();
    }
  }

  private Turn more(ClientSession session) throws IOException {
    return node.flaw == Flaw.STOPS_AFTER_ONE_TURN
        ? read(session, out)
        : session.resume(now(), out);
  }

  private Turn places(ClientSession session) {
    var call = node.spec.places().nearby(session.query());
    if (node.flaw == Flaw.WAITS_WITH_THE_OTHERS) {
      synchronized (node) {
        return session.answer(call.join(), now(), out);
      }
    }
    var places = call.join();
    return node.flaw == Flaw.DROPS_LINES_AT_CLOSE && node.isClosing()
        ? Turn.CLOSE
        : session.answer(places, now(), out);
  }

  @Override
  boolean dropsSplitLines() {
    return node.flaw == Flaw.DROPS_SPLIT_LINES;
  }

  private void flush() throws IOException {
    switch (node.flaw) {
      case SWAPS_REPLIES -> swap();
      case BUFFERS_WITHOUT_BOUND -> {
        unbounded.add(Arrays.copyOf(out.array(), out.length()));
        out.clear();
      }
      case WAITS_WITH_THE_OTHERS -> {
        synchronized (node) {
          write(out);
        }
      }
      default -> {}
    }
    write(out);
  }

  private void swap() {
    var text = new String(out.array(), 0, out.length(), ISO_8859_1);
    var lines = Arrays.asList(text.split("(?<=\n)", -1));
    Collections.reverse(lines);
    out.clear();
    out.append(String.join("", lines).getBytes(ISO_8859_1));
  }

  private void writeUnbounded() {
    try {
      while (true) {
        socket.getOutputStream().write(unbounded.take());
      }
    } catch (IOException | InterruptedException _) {
      // the connection is gone
    }
  }

  /** A plain close would reset the connection if input is left; the last reply could be lost. */
  private void linger(boolean ended) throws IOException {
    boolean nothingLeft = node.isClosing() && socket.getInputStream().available() == 0;
    if (ended || nothingLeft || node.flaw == Flaw.CUTS_OFF_WITH_A_RESET) {
      return;
    }
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    long end = System.nanoTime() + LINGER_MILLIS * 1_000_000L;
    var junk = new byte[16_384];
    while (socket.getInputStream().read(junk) >= 0 && System.nanoTime() < end) {}
  }
}
