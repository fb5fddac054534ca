package io.herd.loadgen.engine;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens the connections of all workers, so many at a time as a listener's backlog takes. */
final class Dialler {
  private static final int AT_ONCE = 256;

  private final Semaphore room = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable BadInput> trouble = new AtomicReference<>();

  /** Spreads the connections over targets and workers in turn; returns when all are open. */
  void open(Plan plan, List<Worker> workers) throws InterruptedException {
    List<Target> targets = plan.spec().targets();
    int count = plan.spec().connections().count();
    for (int i = 0; i < count && trouble.get() == null; i++) {
      Target target = targets.get(i % targets.size());
      Worker worker = workers.get(i % workers.size());
      Connection connection = new Connection(i, target, worker);
      worker.connections().add(connection);
      room.acquire();
      Loops.client(worker.loop(), connection).connect(target.host(), target.port())
          .addListener(future -> dialled(target, (ChannelFuture) future));
    }
    room.acquire(AT_ONCE);
    BadInput first = trouble.get();
    if (first != null) {
      throw first;
    }
  }

  private void dialled(Target target, ChannelFuture future) {
    if (!future.isSuccess()) {
      trouble.compareAndSet(null, new BadInput("target " + target + ": no connection ("
          + future.cause().getMessage() + "); is a server listening there?"));
    }
    room.release();
  }
}
