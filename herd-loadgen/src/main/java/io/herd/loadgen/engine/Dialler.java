package io.herd.loadgen.engine;

import io.herd.loadgen.net.Descriptors;
import io.herd.loadgen.net.Loops;
import io.herd.loadgen.net.Sources;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the connections of all workers, so many at a time as a listener's backlog takes. */
final class Dialler {
  private static final int AT_ONCE = 256;

  private final Plan plan;
  private final List<Worker> workers;
  private final Sources sources;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable BadInput> trouble = new AtomicReference<>();

  Dialler(Plan plan, List<Worker> workers) {
    this.plan = plan;
    this.workers = workers;
    int all = plan.spec().connections().count() + plan.spec().connections().idle();
    Descriptors.require(all);
    int targets = plan.spec().targets().size();
    sources = plan.spec().connections().oneEach()
        ? Sources.brief()
        : Sources.kept((all + targets - 1) / targets);
  }

  /** Spreads the connections over targets and workers in turn; returns when all are open. */
  void open(IdleConnections idle) throws InterruptedException {
    int count = plan.spec().connections().count();
    for (int i = 0; i < count && trouble.get() == null; i++) {
      Worker worker = workers.get(i % workers.size());
      worker.connections().add(plan.spec().connections().oneEach()
          ? errands(i, worker)
          : kept(i, worker));
    }
    for (int i = 0; i < idle.asked() && trouble.get() == null; i++) {
      dial(count + i, idle, _ -> {});
    }
    room.acquire(AT_ONCE);
    BadInput first = trouble.get();
    if (first != null) {
      throw first;
    }
  }

  private Connection kept(int number, Worker worker) throws InterruptedException {
    KeptConnection connection = new KeptConnection(number, target(number), worker);
    dial(number, connection, future -> check(target(number), future));
    return connection;
  }

  /** The first lane to each target tries whether anybody listens. */
  private Connection errands(int number, Worker worker) throws InterruptedException {
    if (number < plan.spec().targets().size()) {
      dial(number, new ChannelInboundHandlerAdapter(), future -> {
        check(target(number), future);
        future.channel().close();
      });
    }
    return new Errands(number, target(number), worker, sources);
  }

  private void dial(int number, ChannelHandler handler, Consumer<ChannelFuture> then)
      throws InterruptedException {
    int targets = plan.spec().targets().size();
    Worker worker = workers.get(number % workers.size());
    room.acquire();
    sources.connect(Loops.client(worker.loop(), handler), target(number).address(),
        number / targets).addListener(future -> {
          then.accept((ChannelFuture) future);
          room.release();
        });
  }

  private Target target(int number) {
    List<Target> targets = plan.spec().targets();
    return targets.get(number % targets.size());
  }

  private void check(Target target, ChannelFuture future) {
    if (!future.isSuccess()) {
      trouble.compareAndSet(null, new BadInput("target " + target + ": no connection ("
          + future.cause().getMessage() + "); is a server listening there?"));
    }
  }
}
