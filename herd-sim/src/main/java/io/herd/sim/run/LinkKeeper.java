package io.herd.sim.run;

import io.herd.core.Backoff;
import io.herd.sim.net.Path;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Reach;

/** Keeps a connection from one server to a neighbour: dials, and dials again when it is lost. */
final class LinkKeeper {
  private static final long CONNECT_NANOS = 2_000_000_000L;

  private final World world;
  private final Member from;
  private final Member to;
  private boolean wanted = true;
  private boolean switched;
  private int failures; // in a row
  private int attempt; // what an event belongs to

  LinkKeeper(Member from, Member to) {
    this.from = from;
    this.to = to;
    world = from.world;
  }

  boolean isBetween(int a, int b) {
    return (from.index == a && to.index == b) || (from.index == b && to.index == a);
  }

  /** Whether it is for a while in another state than it will be. */
  boolean isSwitched() {
    return switched;
  }

  /** Takes the link out or puts it in: for a while at first, then back. */
  void flip(boolean on) {
    switched = !switched;
    wanted = on;
    attempt++;
    PeerSide open = from.isUp() ? from.peer(to.index) : null;
    if (on && open == null) {
      dial();
    } else if (!on && open != null) {
      open.abort("the link is taken out");
    }
  }

  /** Begins anew, with no connection. */
  void dial() {
    failures = 0;
    begin(++attempt);
  }

  /** The connection is gone; a neighbour that said its name was there. */
  void lost(boolean wasUp) {
    failures = wasUp ? 0 : failures;
    again(++attempt);
  }

  private boolean isStale(int of) {
    return of != attempt || !wanted || !from.isUp();
  }

  private void begin(int of) {
    if (isStale(of)) {
      return;
    }
    if (from.pausedUntil() > world.now()) {
      world.agenda.at(from.pausedUntil(), () -> begin(of));
    } else {
      long arrival = world.path(from.index, to.index).arrival(world.now(), world.dice);
      world.agenda.at(arrival, () -> arrive(of));
    }
  }

  private void arrive(int of) {
    if (isStale(of)) {
      return;
    }
    long blocked = Math.max(world.path(from.index, to.index).blockedUntil(),
        world.path(to.index, from.index).blockedUntil());
    if (blocked > world.now()) {
      world.agenda.at(world.now() + CONNECT_NANOS, () -> refused(of));
    } else if (!to.isUp()) {
      refused(of);
    } else if (to.pausedUntil() > world.now()) {
      world.agenda.at(to.pausedUntil(), () -> arrive(of));
    } else {
      connect();
    }
  }

  private void connect() {
    Path there = world.path(from.index, to.index);
    Path back = world.path(to.index, from.index);
    Pipe out = world.pipe(there, world.setting.window());
    Pipe in = world.pipe(back, world.setting.window());
    PeerSide dialler = new PeerSide(from, in, out, to.index, this);
    PeerSide other = new PeerSide(to, out, in, from.index, null);
    out.attach(dialler, other);
    in.attach(other, dialler);
    dialler.attach(other);
    other.attach(dialler);
    world.tell(from.name, "has a connection to " + to.name);
  }

  private void refused(int of) {
    if (!isStale(of)) {
      world.tally.reach(Reach.REFUSED_DIAL);
      again(of);
    }
  }

  private void again(int of) {
    failures++;
    world.agenda.at(world.now() + Backoff.millisAfter(failures) * 1_000_000, () -> begin(of));
  }
}
