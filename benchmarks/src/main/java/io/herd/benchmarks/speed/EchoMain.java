package io.herd.benchmarks.speed;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Bare echo servers, one for each I/O model: what is read is written back and nothing is looked at.
 * What a transport costs above its echo is what Herd added. {@code EchoMain <transport>} prints its
 * port and runs until its input ends.
 */
public final class EchoMain {
  private static final int READ_BYTES = 16_384;

  private EchoMain() {}

  /** Runs it and ends the process. */
  public static void main(String[] arguments) throws IOException {
    int port =
        switch (arguments[0]) {
          case "netty-nio" -> loop(NioIoHandler.newFactory(), NioServerSocketChannel.class);
          case "netty-epoll" -> loop(EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
          case "netty-io_uring" ->
              loop(IoUringIoHandler.newFactory(), IoUringServerSocketChannel.class);
          case "threads-platform" -> threads(Thread.ofPlatform().daemon());
          case "threads-virtual" -> threads(Thread.ofVirtual());
          default -> throw new IllegalArgumentException("no echo server for " + arguments[0]);
        };
    System.out.println(port);
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static int loop(IoHandlerFactory io, Class<? extends ServerChannel> door) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var bound =
        new ServerBootstrap()
            .group(new MultiThreadIoEventLoopGroup(1, io))
            .channel(door)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_BYTES))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new Echo());
                  }
                })
            .bind(address)
            .syncUninterruptibly();
    return ((InetSocketAddress) bound.channel().localAddress()).getPort();
  }

  /** Writes back what was read, flushed once per read. */
  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.write(message, context.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }
  }

  private static int threads(Thread.Builder builder) throws IOException {
    ServerSocket door = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> accept(door, builder));
    return door.getLocalPort();
  }

  private static void accept(ServerSocket door, Thread.Builder builder) {
    try {
      while (true) {
        Socket socket = door.accept();
        builder.start(() -> echo(socket));
      }
    } catch (IOException _) {
      // The door is shut.
    }
  }

  private static void echo(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      byte[] buffer = new byte[READ_BYTES];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        out.write(buffer, 0, length);
      }
    } catch (IOException _) {
      // The client is gone.
    }
  }
}
