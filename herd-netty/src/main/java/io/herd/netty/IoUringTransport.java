package io.herd.netty;

import io.netty.channel.ChannelConfig;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringBufferRingConfig;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringFixedBufferRingAllocator;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;
import org.jspecify.annotations.Nullable;

/** {@code netty-io_uring}: Linux' io_uring through Netty's native library. */
public final class IoUringTransport extends NettyTransport {
  private static final short GROUP = 1;
  private static final short RING_BUFFERS = 64;

  public IoUringTransport() {
    super("netty-io_uring", 2);
  }

  @Override
  @Nullable Throwable whyNot() {
    return IoUring.unavailabilityCause();
  }

  @Override
  String needs() {
    return "a Linux kernel that has io_uring and allows it";
  }

  /**
   * The kernel takes a buffer from a ring of the loop when data is there, so that an idle
   * connection holds none.
   */
  @Override
  IoHandlerFactory handlers(int readBytes) {
    IoUringIoHandlerConfig config = new IoUringIoHandlerConfig();
    if (IoUring.isRegisterBufferRingSupported()) {
      config.setBufferRingConfig(
          IoUringBufferRingConfig.builder()
              .bufferGroupId(GROUP)
              .bufferRingSize(RING_BUFFERS)
              .batchSize(RING_BUFFERS / 4)
              .incremental(false)
              .allocator(new IoUringFixedBufferRingAllocator(readBytes))
              .build());
    }
    return IoUringIoHandler.newFactory(config);
  }

  @Override
  ServerSocketChannel newDoor() {
    return new IoUringServerSocketChannel();
  }

  @Override
  SocketChannel newSocket() {
    return new IoUringSocketChannel();
  }

  @Override
  void configure(ChannelConfig config) {
    if (IoUring.isRegisterBufferRingSupported()) {
      config.setOption(IoUringChannelOption.IO_URING_BUFFER_GROUP_ID, GROUP);
    }
  }
}
