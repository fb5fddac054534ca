package io.herd.netty;

import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a neighbour. What is due to it is sent by a task of its own, never by one that
 * reads another.
 */
final class PeerConnection extends Connection<PeerSession> implements PeerLink.Wire {
  private final @Nullable Dialer dialer;
  private final Runnable drain = this::drain;

  /** A connection that {@code dialer} made, or that came in by the peer port. */
  PeerConnection(NettyNode node, Loop loop, @Nullable Dialer dialer) {
    super(node, loop);
    this.dialer = dialer;
  }

  @Override
  PeerSession open(String remote) {
    return spec.server().openPeer(remote, dialer == null ? null : dialer.peer(), this);
  }

  @Override
  void ask() {
    throw new IllegalStateException("neighbours do not ask for places");
  }

  @Override
  public void wake() {
    loop.executor.execute(drain);
  }

  /**
   * Sends one helping and queues for the next; a socket that takes no more calls again when it
   * does.
   */
  private void drain() {
    if (!channel().isActive() || !channel().isWritable()) {
      return;
    }
    session().link().drain(loop.out, spec.limits().outputHighBytes());
    if (!loop.out.isEmpty()) {
      write();
      loop.executor.execute(drain);
    } else if (turn() == Turn.CLOSE) {
      super.end();
    }
  }

  @Override
  public void run() {
    super.run();
    drain();
  }

  @Override
  void end() {
    if (isFinishing()) {
      drain();
    } else {
      super.end();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    super.channelInactive(ctx);
    if (dialer != null) {
      dialer.lost(session().link().peer() != null);
    }
  }
}
