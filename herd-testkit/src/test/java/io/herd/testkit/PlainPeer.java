package io.herd.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A neighbour's connection: one thread reads, another one writes. */
final class PlainPeer extends PlainConnection implements PeerLink.Wire {
  private static final int LOOK_UP_MILLIS = 10;
  private static final int CHUNK = 16_384;

  private final Semaphore work = new Semaphore(0);
  private final Output out = new Output(1_024, 65_536);
  private final PeerSession session;
  private volatile String reason = "closed by neighbour";
  private volatile boolean over;
  private volatile boolean ready;
  private boolean resynced;

  private PlainPeer(PlainNode node, Socket socket, @Nullable String expected) {
    super(node, socket);
    session =
        node.spec.server().openPeer(socket.getRemoteSocketAddress().toString(), expected, this);
    node.watch(socket, session);
    ready = true;
  }

  /** Talks until the connection ends; returns whether the link was up. */
  static boolean talk(PlainNode node, Socket socket, @Nullable String expected) {
    var peer = new PlainPeer(node, socket, expected);
    node.startPeerThread(peer::drainAll);
    try {
      peer.readAll();
    } catch (IOException e) {
      peer.reason = "broken";
    }
    peer.over = true;
    peer.work.release();
    peer.session.closed(peer.reason);
    return peer.session.link().peer() != null;
  }

  /** Ends with the connection, or when the node has no more to say to anybody. */
  private void readAll() throws IOException {
    var ignored = new Output(16, 16);
    for (var turn = Turn.IDLE; turn != Turn.CLOSE;) {
      turn = turn == Turn.MORE ? session.resume(now(), ignored) : read(session, ignored);
    }
    if (node.isClosing() && node.flaw != Flaw.DROPS_LINKS_AT_CLOSE) {
      node.awaitFlush();
    }
  }

  private void drainAll() {
    try {
      while (!over) {
        if (work.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
          drain();
        }
      }
      drain();
    } catch (IOException | InterruptedException _) {
      // the reader sees it too
    }
    node.forget(socket);
  }

  private synchronized void drain() throws IOException {
    boolean isResync =
        node.flaw == Flaw.FORGETS_THE_RESYNC && !resynced && session.link().peer() != null;
    resynced |= isResync;
    while (isDue()) {
      if (isResync) {
        dropUpdates();
      }
      write(out);
    }
  }

  private boolean isDue() {
    boolean dropped = node.flaw == Flaw.DROPS_LINKS_AT_CLOSE && node.isClosing();
    session.link().drain(out, CHUNK);
    return !out.isEmpty() && !dropped;
  }

  private void dropUpdates() {
    var text = new String(out.array(), 0, out.length(), ISO_8859_1);
    out.clear();
    text.lines()
        .filter(line -> !line.startsWith("AT "))
        .forEach(line -> out.append((line + "\n").getBytes(ISO_8859_1)));
  }

  @Override
  boolean dropsSplitLines() {
    return node.flaw == Flaw.DROPS_SPLIT_PEER_LINES;
  }

  @Override
  public void wake() {
    if (node.flaw == Flaw.WRITES_TO_PEERS_WHILE_READING && ready) {
      try {
        drain();
      } catch (IOException _) {
        // the reader sees it too
      }
    }
    work.release();
  }

  @Override
  public void close(String why) {
    reason = why;
    Quietly.close(socket);
  }
}
