package io.herd.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Turn;
import io.netty.channel.socket.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection that came in by the client port. */
final class ClientConnection extends Connection<ClientSession> {
  private static final byte[] REFUSAL = HerdServer.REFUSAL.getBytes(US_ASCII);
  private static final byte[] NO_PLACES = {};

  private final NettyNode node;
  private boolean refused;

  ClientConnection(NettyNode node, Loop loop, SocketChannel socket) {
    super(node, loop, socket);
    this.node = node;
  }

  @Override
  @Nullable ClientSession open(String remote) {
    ClientSession session = spec.server().openClient(remote);
    if (session == null) {
      loop.out.append(REFUSAL);
      refused = true;
    }
    return session;
  }

  /** The call completes on whatever thread; the loop takes over from there. */
  @Override
  void ask() {
    spec.places()
        .nearby(session().query())
        .exceptionally(_ -> NO_PLACES)
        .thenAccept(places -> loop.executor.execute(() -> answer(places)));
  }

  private void answer(byte[] places) {
    if (turn() == Turn.WAITING) {
      proceed(session().answer(places, now(), loop.out));
    }
  }

  /** Those that are refused count nowhere else: in a flood of them most are just closed. */
  @Override
  boolean mayLinger() {
    return !refused || node.mayLinger(socket);
  }

  /** A client may sit idle for ever; it would hold up the end of the node. */
  @Override
  boolean awaitsItsEnd() {
    return false;
  }
}
