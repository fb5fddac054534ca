package io.herd.staged;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Output;
import io.herd.core.Turn;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection that came in by the client port. The replies of a turn are written before the next
 * one begins: who does not take them is not worked for, and when its inbox is full, not read.
 */
final class ClientConnection extends Connection<ClientSession> {
  private static final byte[] REFUSAL = HerdServer.REFUSAL.getBytes(US_ASCII);
  private static final byte[] NO_PLACES = {};
  private static final int MOST_LINGERING = 64;

  private byte @Nullable [] places; // guarded by this
  private boolean refused;
  private volatile boolean lingers; // though refused

  ClientConnection(StagedNode node, SocketChannel channel) {
    super(node, channel);
  }

  @Override
  @Nullable ClientSession open(String remote) {
    ClientSession session = node.spec().server().openClient(remote);
    if (session == null) {
      output().append(REFUSAL);
      refused = true;
    }
    return session;
  }

  @Override
  Output output() {
    return outbox().output;
  }

  @Override
  boolean hasReplies() {
    return !outbox().isEmpty();
  }

  /** The call completes on whatever thread; the apply stage takes over from there. */
  @Override
  void ask() {
    node.spec().places()
        .nearby(session().query())
        .exceptionally(_ -> NO_PLACES)
        .thenAccept(reply -> signal(() -> places = reply));
  }

  @Override
  boolean hasAnswer() {
    return places != null;
  }

  @Override
  Turn answer() {
    byte[] reply = requireNonNull(places);
    places = null;
    return session().answer(reply, now(), output());
  }

  /** Those that are refused count nowhere else: in a flood of them most are just closed. */
  @Override
  boolean mayLinger() {
    if (!refused) {
      return true;
    }
    lingers = true;
    return node.lingering.incrementAndGet() <= MOST_LINGERING;
  }

  @Override
  void departed() {
    if (lingers) {
      node.lingering.decrementAndGet();
    }
  }

  /** A client may sit idle for ever; it would hold up the end of the node. */
  @Override
  boolean awaitsItsEnd() {
    return false;
  }
}
