package io.herd.sim.run;

import io.herd.core.Session;
import io.herd.core.Turn;
import io.herd.sim.net.End;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.Reach;
import io.herd.sim.oracle.SessionTwin;
import io.herd.sim.plan.Fault;

/**
 * A server's side of one connection: does what a transport does, and holds each call of the core
 * against what the oracle says of it.
 */
abstract class ServerSide implements End {
  private static final int TWO_LINES = 100;

  final Member member;
  final World world;
  final Pipe in;
  final Pipe out;
  final int number;
  private Turn turn = Turn.IDLE;
  private boolean closed;
  private long deafUntil;
  private int blocks; // times that the other side took nothing
  private boolean blocked;

  ServerSide(Member member, Pipe in, Pipe out) {
    this.member = member;
    this.in = in;
    this.out = out;
    world = member.world;
    number = world.number();
  }

  abstract Session session();

  abstract SessionTwin twin();

  /** Whether the lines of this connection may change something. */
  abstract boolean isTrusted();

  /** Holds the output of the last call against what is right, and sends it. */
  abstract void sendReplies();

  /** Whether more may be read, or its replies would pile up. */
  abstract boolean mayRead();

  /** The session waits for Places. */
  abstract void ask();

  /** The session is closed; tells the oracle. */
  abstract void forgotten();

  /** How it is called in a trace. */
  abstract String label();

  final boolean isClosed() {
    return closed;
  }

  final Turn turn() {
    return turn;
  }

  @Override
  public final long pausedUntil() {
    return Math.max(member.pausedUntil(), deafUntil);
  }

  /** Nothing is read until then. */
  final void deaf(long until) {
    deafUntil = Math.max(deafUntil, until);
    world.agenda.at(until, this::readable);
  }

  @Override
  public void readable() {
    if (pausedUntil() > world.now()) {
      return; // the pipe, or the end of the deafness, comes again
    }
    while (!closed && turn == Turn.IDLE && in.available() > 0) {
      if (!mayRead()) {
        world.tally.reach(Reach.HELD_BACK);
        return;
      }
      if (world.setting.tickNanos() > 1 && in.available() > TWO_LINES) {
        world.tally.fault(Fault.COALESCED);
      }
      feed(world.slice(in.available()));
    }
    if (!closed && turn == Turn.IDLE && in.isAtEnd()) {
      took(twin().end(member.wallNanos()), session().endOfInput(member.wallNanos(),
          member.output));
    }
  }

  private void feed(int count) {
    byte[] bytes = in.array();
    int from = in.position();
    world.hash.add(world.now() * 31 + number);
    world.hash.add(bytes, from, from + count);
    world.tell(member.name, "reads from " + label() + ":", bytes, from, from + count);
    long wall = member.wallNanos();
    Turn expected = twin().receive(bytes, from, from + count, wall);
    Turn actual = session().receive(bytes, from, from + count, wall, member.output);
    in.consume(count);
    took(expected, actual);
  }

  /** Does what a call of the session asks for. */
  final void took(Turn expected, Turn actual) {
    member.checkAccepted(isTrusted());
    if (expected != actual) {
      throw new Breach(Invariant.I10, member.name + " ends a turn of " + label() + " with "
          + actual + ", right is " + expected);
    }
    sendReplies();
    turn = actual;
    switch (actual) {
      case IDLE -> {}
      case MORE -> world.agenda.soon(this::more);
      case WAITING -> ask();
      case CLOSE -> end();
    }
  }

  /** Whether the other side takes bytes; if not, {@link #writable} comes, or the end of it. */
  final boolean mayWrite() {
    if (out.isWritable()) {
      return true;
    }
    if (!blocked) {
      blocked = true;
      int block = ++blocks;
      out.awaitWritable();
      long millis = member.server().config().limits().unwritableMillis();
      world.agenda.at(world.now() + millis * 1_000_000, () -> giveUp(block));
    }
    return false;
  }

  private void giveUp(int block) {
    if (blocked && block == blocks && !closed) {
      world.tally.reach(Reach.UNWRITABLE);
      world.effect(world.now());
      abort("took nothing for too long");
    }
  }

  @Override
  public void writable() {
    blocked = false;
    if (closed) {
      return;
    }
    if (member.pausedUntil() > world.now()) {
      world.agenda.at(member.pausedUntil(), this::writable);
    } else if (turn == Turn.MORE) {
      more();
    } else {
      readable();
    }
  }

  private void more() {
    if (closed || turn != Turn.MORE) {
      return;
    }
    if (member.pausedUntil() > world.now()) {
      world.agenda.at(member.pausedUntil(), this::more);
    } else if (mayRead()) {
      resume();
    }
  }

  private void resume() {
    long wall = member.wallNanos();
    Turn expected = twin().resume(wall);
    took(expected, session().resume(wall, member.output));
    readable();
  }

  /** Says no more; what is on its way still arrives. */
  void end() {
    out.finish();
    gone("nothing more will come");
  }

  /** Resets the connection: the other side hears of it, what was in flight is lost. */
  final void abort(String why) {
    if (!closed) {
      in.kill();
      out.kill();
      gone(why);
      tellOther();
    }
  }

  /** The other side finds out that the connection is gone. */
  abstract void tellOther();

  @Override
  public final void lost(String why) {
    if (!closed) {
      in.kill();
      out.kill();
      gone(why);
    }
  }

  /** This side's process is gone; there is no session any more. */
  final void vanish() {
    closed = true;
    in.kill();
    out.kill();
    tellOther();
  }

  private void gone(String why) {
    closed = true;
    member.remove(this);
    world.tell(member.name, "closes " + label() + ": " + why);
    session().closed(why);
    forgotten();
  }
}
