package io.herd.sim.run;

import io.herd.sim.net.End;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Text;

/** Somebody who comes, says one thing, listens to nothing in particular, and goes. */
final class Stranger implements End {
  private final Pipe out;
  private final Pipe in;

  private Stranger(World world) {
    out = world.clientPipe();
    in = world.clientPipe();
  }

  /** Comes to the door of the neighbours. */
  static void visit(Member member, String text, long forNanos) {
    World world = member.world;
    Stranger stranger = new Stranger(world);
    Door.stranger(member, stranger, stranger.out, stranger.in);
    byte[] bytes = Text.bytes(text);
    world.tell(member.name, "is visited:", bytes, 0, bytes.length);
    stranger.out.write(bytes, 0, bytes.length);
    world.agenda.at(world.now() + forNanos, stranger.out::finish);
  }

  /** Comes to the door of the clients. */
  static void call(Member member, String text, long forNanos) {
    World world = member.world;
    Stranger stranger = new Stranger(world);
    Door.client(member, stranger, stranger.out, stranger.in, "passer-by");
    byte[] bytes = Text.bytes(text);
    stranger.out.write(bytes, 0, bytes.length);
    world.agenda.at(world.now() + forNanos, stranger.out::finish);
  }

  @Override
  public void readable() {
    in.consume(in.available());
  }

  @Override
  public void writable() {}

  @Override
  public void lost(String why) {
    out.kill();
    in.kill();
  }

  @Override
  public long pausedUntil() {
    return 0;
  }
}
