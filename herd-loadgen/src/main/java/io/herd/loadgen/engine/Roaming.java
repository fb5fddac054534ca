package io.herd.loadgen.engine;

import io.herd.loadgen.mobility.Crowd;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;

/** A crowd that reports its positions and asks what is near, in the shares of the mix. */
final class Roaming implements Workload {
  private final Mix mix;
  private final Draw draw;
  private final int connections;
  private final int burst;
  private final int clients;
  private final Crowd crowd;
  private final int[] turns;

  Roaming(LoadSpec spec) {
    mix = spec.mix();
    draw = new Draw(mix, spec.seed());
    connections = spec.connections().count();
    burst = spec.connections().burst();
    clients = clients(spec);
    crowd = new Crowd(spec.seed(), clients);
    turns = new int[connections];
  }

  /** How many clients there are: every connection has one at least, and all hot ones are. */
  static int clients(LoadSpec spec) {
    int least = Math.max(spec.clients(), spec.connections().count());
    return spec.mix().hotShare() > 0 ? Math.max(least, spec.mix().hotClients()) : least;
  }

  @Override
  public int connectionOf(long index) {
    return draw.isHot(index)
        ? draw.hotClient(index) % connections
        : (int) (index / burst % connections);
  }

  @Override
  public int clientsOf(int connection) {
    return (clients - 1 - connection) / connections + 1;
  }

  @Override
  public void fill(long index, int connection, long nanos, Request into) {
    Draw.Role role = draw.role(index);
    into.kind = kind(role);
    switch (role) {
      case MALFORMED -> into.client = connection;
      case QUESTION -> into.client = client(connection, (int) (draw.bits(index) >>> 33));
      case HOT -> report(draw.hotClient(index), nanos, into);
      case REPORT -> report(client(connection, turns[connection]++), nanos, into);
      case ONCE -> {
        report(client(connection, turns[connection]++), nanos, into);
        into.client = Request.ONCE;
      }
    }
  }

  static Kind kind(Draw.Role role) {
    return switch (role) {
      case MALFORMED -> Kind.MALFORMED;
      case QUESTION -> Kind.WHATSAT;
      case REPORT, HOT, ONCE -> Kind.IAMAT;
    };
  }

  @Override
  public void introduce(int connection, int nth, Request into) {
    into.kind = Kind.IAMAT;
    report(client(connection, nth), 0, into);
  }

  @Override
  public boolean asks() {
    return mix.whatsatShare() > 0;
  }

  private int client(int connection, int turn) {
    return connection + connections * Math.floorMod(turn, clientsOf(connection));
  }

  private void report(int client, long nanos, Request into) {
    into.client = client;
    crowd.advance(client, nanos);
    into.latMicros = crowd.latMicros(client);
    into.lonMicros = crowd.lonMicros(client);
  }
}
