package io.herd.sim.run;

import static java.util.Objects.requireNonNull;

import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.sim.net.End;
import io.herd.sim.net.Path;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.PeerTwin;
import io.herd.sim.oracle.Reach;
import io.herd.sim.oracle.ServerTwin;
import io.herd.sim.plan.Fault;
import org.jspecify.annotations.Nullable;

/** A server's side of a connection to a neighbour, or to somebody who says to be one. */
final class PeerSide extends ServerSide implements PeerLink.Wire {
  /** The number of who is no server. */
  static final int STRANGER = -1;

  private static final int HELPING_BYTES = 2_048;

  private final ServerTwin server;
  private final PeerTwin twin;
  private final PeerSession session;
  private final int other;
  private final @Nullable LinkKeeper keeper;
  private @Nullable End otherSide;

  /** {@code keeper} has dialled it; null if it came in. */
  PeerSide(Member member, Pipe in, Pipe out, int other, @Nullable LinkKeeper keeper) {
    super(member, in, out);
    this.other = other;
    this.keeper = keeper;
    server = member.twin();
    String expected = keeper == null ? null : world.members.get(other).name;
    twin = new PeerTwin(server, server.link(), expected);
    session = member.server().openPeer("c" + number, expected, this);
    member.add(this);
  }

  void attach(End end) {
    otherSide = end;
  }

  /** The side at the other server; null if a stranger is there. */
  @Nullable PeerSide otherPeer() {
    return otherSide instanceof PeerSide side ? side : null;
  }

  int other() {
    return other;
  }

  @Override
  PeerSession session() {
    return session;
  }

  @Override
  PeerTwin twin() {
    return twin;
  }

  @Override
  boolean isTrusted() {
    return twin.isGreeted();
  }

  @Override
  void sendReplies() {
    if (!member.output.isEmpty()) {
      throw new Breach(Invariant.I10, member.name + " replies to a neighbour");
    }
  }

  /** If both sides waited for each other to read, neither ever would. */
  @Override
  boolean mayRead() {
    return true;
  }

  @Override
  void ask() {
    throw new Breach(Invariant.I10, member.name + " asks Places for a neighbour");
  }

  @Override
  public void wake() {
    long lag = world.setting.lagNanos();
    if (lag == 0) {
      world.agenda.soon(this::drain);
    } else {
      world.agenda.at(world.now() + world.dice.between(0, lag), this::drain);
    }
  }

  /** Sends what is due, as long as the other side takes it. */
  private void drain() {
    if (isClosed()) {
      return;
    }
    if (member.pausedUntil() > world.now()) {
      world.agenda.at(member.pausedUntil(), this::drain);
      return;
    }
    while (mayWrite()) {
      session.link().drain(member.output, Math.min(HELPING_BYTES, world.setting.window()));
      if (member.output.isEmpty()) {
        twin.link().rests();
        return;
      }
      send(member.output.array(), member.output.length());
      member.output.clear();
    }
  }

  private void send(byte[] bytes, int length) {
    world.sent(twin.link().sends(bytes, 0, length));
    world.tell(member.name, "sends " + label() + ":", bytes, 0, length);
    out.write(bytes, 0, length);
  }

  @Override
  public void writable() {
    super.writable();
    drain();
  }

  /** The core wants it closed: a newer connection took its place, or too much waits for it. */
  @Override
  public void close(String reason) {
    if (reason.startsWith("more bytes")) {
      overflows();
    }
    world.agenda.soon(() -> abort(reason));
  }

  private void overflows() {
    world.tally.reach(Reach.OVERFLOW);
    world.tally.fault(Fault.OVERFLOW);
    world.effect(world.now()); // the link has to be dialled again, which is a heal of its own
  }

  @Override
  void end() {
    abort("its hello was wrong, or it said that it ends");
  }

  @Override
  void forgotten() {
    server.down(twin.link());
    if (keeper != null) {
      keeper.lost(session.link().peer() != null);
    }
  }

  @Override
  void tellOther() {
    End end = requireNonNull(otherSide);
    if (other == STRANGER) {
      world.agenda.at(world.clientArrival(), () -> end.lost("reset"));
      return;
    }
    Path path = world.path(member.index, other);
    long arrival = world.now() + path.longestNanos() / 2;
    // what is blocked for long is given up by the other side itself
    world.agenda.at(Math.max(arrival, path.blockedUntil()), () -> end.lost("reset"));
  }

  @Override
  String label() {
    return other == STRANGER ? "stranger" + number : world.members.get(other).name;
  }
}
