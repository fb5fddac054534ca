package io.herd.netty;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import io.netty.channel.ChannelConfig;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Event loops over non-blocking sockets. Its members differ only in how a loop asks the kernel. */
public abstract sealed class NettyTransport implements Transport
    permits NioTransport, EpollTransport, IoUringTransport {
  private final String name;
  private final int preference;

  NettyTransport(String name, int preference) {
    this.name = name;
    this.preference = preference;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int preference() {
    return preference;
  }

  @Override
  public final Optional<String> unavailable() {
    return Optional.ofNullable(whyNot())
        .map(cause -> name + " needs " + needs() + ": " + first(cause));
  }

  private static String first(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public final Node start(NodeSpec spec) throws IOException {
    return new NettyNode(this, spec);
  }

  /** What stands in the way of running here; null if nothing does. */
  abstract @Nullable Throwable whyNot();

  /** The condition that is not met then. */
  abstract String needs();

  abstract IoHandlerFactory handlers(int readBytes);

  abstract ServerSocketChannel newDoor();

  abstract SocketChannel newSocket();

  /** Options of a connection that only this member has. */
  void configure(ChannelConfig config) {}
}
