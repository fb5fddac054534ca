package io.herd.sim.run;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.sim.net.End;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.Text;
import org.jspecify.annotations.Nullable;

/** The two doors of a server, as somebody arrives at them. */
final class Door {
  private Door() {}

  /** A client comes in; null if there are too many, and then it is told so. */
  static @Nullable ClientSide client(Member member, End client, Pipe in, Pipe out, String label) {
    ClientSession session = member.server().openClient(label);
    if (member.twin().connects() != (session != null)) {
      throw new Breach(Invariant.I9, member.name + (session == null ? " refuses " : " lets in ")
          + label + " against its cap on connections");
    }
    if (session == null) {
      byte[] refusal = Text.bytes(HerdServer.REFUSAL);
      out.attach(client, client);
      in.kill();
      out.write(refusal, 0, refusal.length);
      out.finish();
      return null;
    }
    ClientSide side = new ClientSide(member, session, in, out, client, label);
    in.attach(client, side);
    out.attach(side, client);
    return side;
  }

  /** Somebody comes to the door of the neighbours who is no server. */
  static PeerSide stranger(Member member, End stranger, Pipe in, Pipe out) {
    PeerSide side = new PeerSide(member, in, out, PeerSide.STRANGER, null);
    in.attach(stranger, side);
    out.attach(side, stranger);
    side.attach(stranger);
    return side;
  }
}
