package io.herd.netty;

import io.herd.core.Limits;
import io.herd.core.Output;
import io.netty.channel.EventLoop;

/**
 * One event loop, and the buffers that its connections borrow while they are served, so that an
 * idle one keeps none. The output is empty whenever the loop turns to another connection.
 */
final class Loop {
  private static final int OUT_BYTES = 8 << 10;

  final EventLoop executor;
  final byte[] in;
  final Output out;

  Loop(EventLoop executor, Limits limits) {
    this.executor = executor;
    in = new byte[limits.readBytes()];
    out = new Output(OUT_BYTES, limits.outputHighBytes());
  }
}
