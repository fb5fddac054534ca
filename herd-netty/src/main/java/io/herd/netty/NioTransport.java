package io.herd.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import org.jspecify.annotations.Nullable;

/** {@code netty-nio}: the JDK's selector, on every platform. */
public final class NioTransport extends NettyTransport {
  public NioTransport() {
    super("netty-nio", 1);
  }

  @Override
  @Nullable Throwable whyNot() {
    return null;
  }

  @Override
  String needs() {
    return "nothing";
  }

  @Override
  IoHandlerFactory handlers(int readBytes) {
    return NioIoHandler.newFactory();
  }

  @Override
  ServerSocketChannel newDoor() {
    return new NioServerSocketChannel();
  }

  @Override
  SocketChannel newSocket() {
    return new NioSocketChannel();
  }
}
