package io.herd.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Turn;
import org.jspecify.annotations.Nullable;

/** A connection that came in by the client port. */
final class ClientConnection extends Connection<ClientSession> {
  private static final byte[] REFUSAL = HerdServer.REFUSAL.getBytes(US_ASCII);
  private static final byte[] NOTHING = {};

  ClientConnection(NettyNode node, Loop loop) {
    super(node, loop);
  }

  @Override
  @Nullable ClientSession open(String remote) {
    ClientSession session = spec.server().openClient(remote);
    if (session == null) {
      loop.out.append(REFUSAL);
    }
    return session;
  }

  /** The reply may come on any thread; it is worked on here, on the loop. */
  @Override
  void ask() {
    spec.places()
        .nearby(session().query())
        .exceptionally(_ -> NOTHING)
        .thenAccept(places -> loop.executor.execute(() -> answer(places)));
  }

  private void answer(byte[] places) {
    if (turn() == Turn.WAITING) {
      after(session().answer(places, now(), loop.out));
      next();
    }
  }
}
