package io.herd.loadgen.engine;

import io.herd.loadgen.mobility.Crowd;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.schedule.Dice;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;

/** A crowd that reports its positions and asks what is near, in the shares of the mix. */
final class Roaming implements Workload {
  private static final double UNIT = 0x1.0p-32;

  private final Mix mix;
  private final long seed;
  private final int connections;
  private final int burst;
  private final int clients;
  private final Crowd crowd;
  private final int[] turns;

  Roaming(LoadSpec spec) {
    mix = spec.mix();
    seed = spec.seed();
    connections = spec.connections().count();
    burst = spec.connections().burst();
    clients = clients(spec);
    crowd = new Crowd(seed, clients);
    turns = new int[connections];
  }

  /** How many clients there are: every connection has one at least. */
  static int clients(LoadSpec spec) {
    return Math.max(spec.clients(), spec.connections().count());
  }

  @Override
  public int connectionOf(long index) {
    return (int) (index / burst % connections);
  }

  @Override
  public int clientsOf(int connection) {
    return (clients - 1 - connection) / connections + 1;
  }

  @Override
  public void fill(long index, int connection, long nanos, Request into) {
    long bits = Dice.bits(seed, index);
    boolean asks = (bits >>> 32) * UNIT < mix.whatsatShare();
    boolean once = !asks && (bits & 0xFFFF_FFFFL) * UNIT < mix.writeOnceShare();
    int client = client(connection, asks ? (int) (bits >>> 33) : turns[connection]++);
    into.kind = asks ? Kind.WHATSAT : Kind.IAMAT;
    into.client = once ? Request.ONCE : client;
    if (!asks) {
      locate(client, nanos, into);
    }
  }

  @Override
  public void introduce(int connection, int nth, Request into) {
    into.kind = Kind.IAMAT;
    into.client = client(connection, nth);
    locate(into.client, 0, into);
  }

  @Override
  public boolean asks() {
    return mix.whatsatShare() > 0;
  }

  private int client(int connection, int turn) {
    return connection + connections * Math.floorMod(turn, clientsOf(connection));
  }

  private void locate(int client, long nanos, Request into) {
    crowd.advance(client, nanos);
    into.latMicros = crowd.latMicros(client);
    into.lonMicros = crowd.lonMicros(client);
  }
}
