package io.herd.sim.run;

import io.herd.core.ClientSession;
import io.herd.core.Turn;
import io.herd.sim.net.End;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.ClientTwin;
import io.herd.sim.oracle.ServerTwin;

/** A server's side of a connection that came in by the door of the clients. */
final class ClientSide extends ServerSide {
  private final ClientSession session;
  private final ServerTwin server;
  private final ClientTwin twin;
  private final End client;
  private final String label;

  ClientSide(Member member, ClientSession session, Pipe in, Pipe out, End client, String label) {
    super(member, in, out);
    this.session = session;
    this.client = client;
    this.label = label;
    server = member.twin();
    twin = new ClientTwin(server);
    member.add(this);
  }

  /** What the server must be, as long as it lives. */
  ServerTwin server() {
    return server;
  }

  @Override
  ClientSession session() {
    return session;
  }

  @Override
  ClientTwin twin() {
    return twin;
  }

  @Override
  boolean isTrusted() {
    return true;
  }

  @Override
  void sendReplies() {
    world.effect(world.now()); // its lines count as inputs when the server works on them
    twin.replied(member.output.array(), member.output.length());
    if (!member.output.isEmpty()) {
      world.tell(member.name, "replies to " + label + ":", member.output.array(), 0,
          member.output.length());
      out.write(member.output.array(), 0, member.output.length());
      member.output.clear();
    }
  }

  @Override
  boolean mayRead() {
    return mayWrite();
  }

  @Override
  void ask() {
    PlacesDesk.Answer answer = PlacesDesk.draw(world);
    world.effect(world.now() + answer.afterNanos()); // what the client said next waits for it
    world.agenda.at(world.now() + answer.afterNanos(), () -> answered(answer));
  }

  private void answered(PlacesDesk.Answer answer) {
    if (isClosed() || turn() != Turn.WAITING) {
      return;
    }
    if (member.pausedUntil() > world.now()) {
      world.agenda.at(member.pausedUntil(), () -> answered(answer));
      return;
    }
    long wall = member.wallNanos();
    Turn expected = twin.answer(answer.right(twin.bound()), wall);
    took(expected, session.answer(answer.sent(), wall, member.output));
    readable();
  }

  @Override
  void forgotten() {
    server.disconnects();
  }

  @Override
  void tellOther() {
    world.agenda.at(world.clientArrival(), () -> client.lost("reset by the server"));
  }

  @Override
  String label() {
    return label;
  }
}
