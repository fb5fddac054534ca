package io.herd.netty;

import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** {@code netty-nio}: the JDK's own selector; runs everywhere. */
public final class NioTransport extends NettyTransport {
  public NioTransport() {
    super(
        new Flavour(
            "netty-nio",
            1,
            "nothing",
            () -> null,
            _ -> NioIoHandler.newFactory(),
            NioServerSocketChannel::new,
            NioSocketChannel::new));
  }
}
