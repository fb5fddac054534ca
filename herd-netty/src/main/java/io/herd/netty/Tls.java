package io.herd.netty;

import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;

/** TLS over one connection to a neighbour; both sides show a certificate. */
final class Tls {
  private static final String[] PROTOCOLS = {"TLSv1.3"};
  private static final long HANDSHAKE_SECONDS = 10;

  private final SocketChannel socket;
  private final SslHandler handler;

  private Tls(SocketChannel socket, SslHandler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /** Before anything else is in the pipeline. */
  static Tls over(SocketChannel socket, SSLContext context, boolean dials) {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(dials);
    engine.setNeedClientAuth(true);
    engine.setEnabledProtocols(PROTOCOLS);
    SslHandler handler = new SslHandler(engine);
    handler.setHandshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
    socket.pipeline().addLast(handler);
    return new Tls(socket, handler);
  }

  SSLSession session() {
    return handler.engine().getSession();
  }

  /** Ends the output, and says so, that nobody else can pretend it. */
  void shutDownOutput() {
    handler.closeOutbound().addListener(this::said);
  }

  private void said(Future<?> closeNotify) {
    ChannelFuture _ = closeNotify.isSuccess() ? socket.shutdownOutput() : socket.close();
  }
}
