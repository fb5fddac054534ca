package io.herd.netty;

import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a neighbour. What is due to it is sent by a task of its own, never by the reader
 * of another.
 */
final class PeerConnection extends Connection<PeerSession> implements PeerLink.Wire {
  private final @Nullable Dialer dialer;
  private final @Nullable Tls tls;
  private final Runnable drain = this::drain;

  /** A connection made by {@code dialer}, or one that came in by the peer port. */
  PeerConnection(NettyNode node, Loop loop, SocketChannel socket, @Nullable Dialer dialer) {
    super(node, loop, socket);
    this.dialer = dialer;
    SSLContext context = spec.tls();
    tls = context == null ? null : Tls.over(socket, context, dialer != null);
  }

  @Override
  PeerSession open(String remote) {
    if (dialer != null) {
      return spec.server().openPeer(remote, dialer.peer(), this);
    }
    return switch (spec.variation().links()) {
      case PERSISTENT -> spec.server().openPeer(remote, null, this);
      case PER_MESSAGE -> spec.server().openVisitor(remote, this);
    };
  }

  /** The session learns whose certificate it is before the first line comes. */
  @Override
  void happened(Object event) {
    if (tls != null && event instanceof SslHandshakeCompletionEvent handshake) {
      try {
        if (handshake.isSuccess()) {
          session().certify(tls.session());
        } else {
          refused(handshake.cause());
        }
      } catch (SSLPeerUnverifiedException e) {
        refused(e);
      }
    }
  }

  private void refused(Throwable cause) {
    spec.server().log().problem(session().label() + " failed to show a certificate that counts: "
        + cause.getMessage());
    close(String.valueOf(cause.getMessage()));
  }

  @Override
  void shutDownOutput() {
    if (tls == null) {
      super.shutDownOutput();
    } else {
      tls.shutDownOutput();
    }
  }

  /**
   * Its lines have no replies. And two neighbours that both wait for the other one to read first
   * would wait for ever, as when both bring each other up to date.
   */
  @Override
  boolean mayRead() {
    return true;
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
   * Sends one helping and queues for the next; {@link #run} calls again when an unwritable socket
   * is writable.
   */
  private void drain() {
    if (!socket.isActive() || !socket.isWritable()) {
      return;
    }
    session().link().drain(loop.out, spec.limits().outputHighBytes());
    if (!loop.out.isEmpty()) {
      write();
      socket.flush();
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

  /** A node that stops does not leave before all is said. */
  @Override
  void end() {
    if (isFinishing()) {
      drain();
    } else {
      super.end();
    }
  }

  @Override
  boolean mayLinger() {
    return true;
  }

  /** A neighbour closes as soon as it has read everything, and may be sending until then. */
  @Override
  boolean awaitsItsEnd() {
    return true;
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    super.channelInactive(ctx);
    if (dialer != null) {
      dialer.lost(session().link().peer() != null);
    }
  }
}
