package io.herd.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringBufferRingConfig;
import io.netty.channel.uring.IoUringFixedBufferRingAllocator;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;

/** {@code netty-io_uring}: Linux' io_uring, by Netty's native library. */
public final class IoUringTransport extends NettyTransport {
  /** Names the loop's ring of read buffers, as one of possibly several. */
  static final short BUFFER_GROUP = 1;

  private static final short BUFFERS = 64;

  public IoUringTransport() {
    super(
        new Flavour(
            "netty-io_uring",
            2,
            "a Linux kernel of 6.1 or later that allows io_uring",
            () -> IoUring.isAvailable() ? null : IoUring.unavailabilityCause(),
            IoUringTransport::handlers,
            IoUringServerSocketChannel::new,
            IoUringSocketChannel::new));
  }

  /**
   * The kernel picks a buffer from the loop's ring when there is something to put into it. Without
   * the ring each idle connection would hold one of its own.
   */
  private static IoHandlerFactory handlers(int readBytes) {
    IoUringBufferRingConfig ring =
        IoUringBufferRingConfig.builder()
            .bufferGroupId(BUFFER_GROUP)
            .bufferRingSize(BUFFERS)
            .batchSize(BUFFERS)
            .incremental(false)
            .allocator(new IoUringFixedBufferRingAllocator(readBytes))
            .build();
    return IoUringIoHandler.newFactory(new IoUringIoHandlerConfig().setBufferRingConfig(ring));
  }
}
