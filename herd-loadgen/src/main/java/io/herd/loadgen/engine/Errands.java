package io.herd.loadgen.engine;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.net.Sources;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.Target;
import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Requests that each have a connection of their own, as many at once as are due. A request counts
 * as sent when its connection is asked for, so that connecting belongs to its service time.
 */
final class Errands implements Connection {
  private final int number;
  private final Target target;
  private final Worker worker;
  private final Sources sources;
  private final InetSocketAddress address;
  private final ServerName server = new ServerName();
  private final Set<Errand> out = new HashSet<>();
  private final List<Errand> batch = new ArrayList<>();
  private Errand latest;
  private long dialled;

  Errands(int number, Target target, Worker worker, Sources sources) {
    this.number = number;
    this.target = target;
    this.worker = worker;
    this.sources = sources;
    this.address = target.address();
    this.latest = new Errand(this, worker);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public ServerName server() {
    return server;
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public int pending() {
    return out.size();
  }

  @Override
  public Request next() {
    latest = new Errand(this, worker);
    out.add(latest);
    return latest.request();
  }

  @Override
  public boolean enqueue(Request request) {
    ByteBuf line = worker.buffer();
    worker.write(request, line, out.size() - 1);
    latest.carry(line);
    batch.add(latest);
    return batch.size() == 1;
  }

  @Override
  public void flush() {
    List<Errand> due = List.copyOf(batch);
    batch.clear();
    for (Errand errand : due) {
      errand.request().sent = System.nanoTime();
      worker.sent(this, errand.request());
      errand.dialled(sources.connect(
          Loops.client(worker.loop(), errand), address, number + 31L * dialled++));
    }
  }

  @Override
  public void censor(long now) {
    out.forEach(errand -> worker.recorder().censored(errand.request(), now));
  }

  @Override
  public void close() {
    out.forEach(Errand::giveUp);
    out.clear();
  }

  /** An errand has ended, well or not. */
  void over(Errand errand) {
    out.remove(errand);
    worker.repliesTaken(this);
  }
}
