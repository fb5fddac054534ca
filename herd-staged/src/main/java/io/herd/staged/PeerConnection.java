package io.herd.staged;

import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a neighbour. What it says goes the way of all input; what is due to it is drained
 * by the write stage, never by who reads or applies: so it is in both stages at a time, each for
 * one direction.
 */
final class PeerConnection extends Connection<PeerSession> implements PeerLink.Wire {
  private static final Output NOTHING = new Output(0, 0); // a neighbour gets no replies

  private final @Nullable Dialer dialer;

  // guarded by this
  private boolean writing; // in the write stage, blocked, or over
  private boolean again;
  private boolean ending;

  /** A connection made by {@code dialer}, or one that came in by the peer port. */
  PeerConnection(StagedNode node, SocketChannel channel, @Nullable Dialer dialer) {
    super(node, channel);
    this.dialer = dialer;
  }

  @Override
  PeerSession open(String remote) {
    var server = node.spec().server();
    if (dialer != null) {
      return server.openPeer(remote, dialer.peer(), this);
    }
    return switch (node.spec().variation().links()) {
      case PERSISTENT -> server.openPeer(remote, null, this);
      case PER_MESSAGE -> server.openVisitor(remote, this);
    };
  }

  /** A wake that came before the session was there is made good for. */
  @Override
  void opened() {
    wake();
  }

  @Override
  public void wake() {
    boolean idle;
    synchronized (this) {
      idle = !writing && isOpen();
      again |= writing;
      writing |= idle;
    }
    if (idle) {
      pipeline.write.add(this);
    }
  }

  @Override
  void refill() {
    if (isOpen() && (!isEnding() || isFinishing())) {
      session().link().drain(outbox().output, node.spec().limits().outputLowBytes());
    }
  }

  private synchronized boolean isEnding() {
    return ending;
  }

  /** Looks for more at once, so that the usual single line does not queue twice. */
  @Override
  void written() {
    refill();
    boolean more;
    boolean last;
    synchronized (this) {
      more = isOpen() && (again || !outbox().isEmpty());
      last = isOpen() && !more && ending;
      again = false;
      writing = more || last;
    }
    if (more) {
      pipeline.write.add(this);
    } else if (last) {
      hangUp();
    }
  }

  /** A node that stops does not leave before all is said. */
  @Override
  void end() {
    synchronized (this) {
      ending = true;
    }
    wake();
  }

  /** A neighbour closes as soon as it has read everything, and may be sending until then. */
  @Override
  boolean awaitsItsEnd() {
    return true;
  }

  @Override
  void departed() {
    if (dialer != null) {
      dialer.lost(session().link().peer() != null);
    }
  }

  @Override
  Output output() {
    return NOTHING;
  }

  @Override
  boolean hasReplies() {
    return false;
  }
}
