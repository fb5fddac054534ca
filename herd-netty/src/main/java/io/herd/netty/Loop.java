package io.herd.netty;

import io.herd.core.Limits;
import io.herd.core.Output;
import io.netty.channel.EventLoop;

/**
 * One event loop, and the buffers that each of its connections borrows while it is being served.
 * They are empty whenever the loop turns to another connection, so an idle connection keeps none.
 */
final class Loop {
  private static final int KEPT_BYTES = 64 << 10;

  final EventLoop executor;
  final byte[] in;
  final Output out = new Output(8 << 10, KEPT_BYTES);

  Loop(EventLoop executor, Limits limits) {
    this.executor = executor;
    in = new byte[limits.readBytes()];
  }
}
