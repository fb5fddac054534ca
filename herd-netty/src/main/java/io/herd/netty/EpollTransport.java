package io.herd.netty;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;

/** {@code netty-epoll}: Linux' epoll, by Netty's native library. */
public final class EpollTransport extends NettyTransport {
  public EpollTransport() {
    super(
        new Flavour(
            "netty-epoll",
            3,
            "Linux on x86-64 or arm64",
            Epoll::unavailabilityCause,
            _ -> EpollIoHandler.newFactory(),
            EpollServerSocketChannel::new,
            EpollSocketChannel::new));
  }
}
