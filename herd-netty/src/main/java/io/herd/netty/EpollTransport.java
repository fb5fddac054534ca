package io.herd.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import org.jspecify.annotations.Nullable;

/** {@code netty-epoll}: Linux' epoll through Netty's native library. */
public final class EpollTransport extends NettyTransport {
  public EpollTransport() {
    super("netty-epoll", 3);
  }

  @Override
  @Nullable Throwable whyNot() {
    return Epoll.unavailabilityCause();
  }

  @Override
  String needs() {
    return "Linux on x86-64 or arm64";
  }

  @Override
  IoHandlerFactory handlers(int readBytes) {
    return EpollIoHandler.newFactory();
  }

  @Override
  ServerSocketChannel newDoor() {
    return new EpollServerSocketChannel();
  }

  @Override
  SocketChannel newSocket() {
    return new EpollSocketChannel();
  }
}
