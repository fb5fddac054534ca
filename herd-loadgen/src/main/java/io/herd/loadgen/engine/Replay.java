package io.herd.loadgen.engine;

import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.trace.Trace;
import java.util.stream.IntStream;

/** A recording played again; where the mix asks, a fix becomes a question about its client. */
final class Replay implements Workload {
  private final Trace trace;
  private final Mix mix;
  private final Draw draw;
  private final int connections;
  private final int[] firstFix;

  Replay(LoadSpec spec, Trace trace) {
    this.trace = trace;
    this.mix = spec.mix();
    this.draw = new Draw(mix, spec.seed());
    this.connections = spec.connections().count();
    this.firstFix = new int[trace.clients().size()];
    IntStream.range(0, trace.size())
        .map(fix -> trace.size() - 1 - fix)
        .forEach(fix -> firstFix[trace.client(fix)] = fix);
  }

  @Override
  public int connectionOf(long index) {
    return trace.client((int) index) % connections;
  }

  @Override
  public int clientsOf(int connection) {
    int clients = firstFix.length;
    return connection < clients ? (clients - 1 - connection) / connections + 1 : 0;
  }

  @Override
  public void fill(long index, int connection, long nanos, Request into) {
    Draw.Role role = draw.role(index);
    into.kind = Roaming.kind(role);
    into.client = role == Draw.Role.ONCE ? Request.ONCE : trace.client((int) index);
    locate((int) index, into);
  }

  @Override
  public void introduce(int connection, int nth, Request into) {
    into.kind = Kind.IAMAT;
    into.client = connection + connections * nth;
    locate(firstFix[into.client], into);
  }

  @Override
  public boolean asks() {
    return mix.whatsatShare() > 0;
  }

  private void locate(int fix, Request into) {
    into.latMicros = trace.latMicros(fix);
    into.lonMicros = trace.lonMicros(fix);
  }
}
