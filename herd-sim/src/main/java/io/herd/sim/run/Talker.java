package io.herd.sim.run;

import io.herd.sim.net.End;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Text;
import org.jspecify.annotations.Nullable;

/** A client's connection, and the next one whenever it ends. Reads the replies. */
final class Talker implements End {
  private static final long PATIENCE_NANOS = 50_000_000;

  private final World world;
  private final int index;
  private final ReplyReader reader;
  private final StringBuilder unsaid = new StringBuilder();
  private int home;
  private @Nullable ClientSide side;
  private @Nullable Pipe out;
  private @Nullable Pipe in;
  private boolean connecting;
  private boolean leaving;
  private long deafUntil;

  Talker(World world, int index) {
    this.world = world;
    this.index = index;
    reader = new ReplyReader(world);
    home = index % world.members.size();
  }

  /** Says something now, or as soon as there is a connection. */
  void say(String text) {
    if (out == null || leaving) {
      unsaid.append(text);
      connectLater(0);
    } else {
      byte[] bytes = Text.bytes(text);
      world.tell(label(), "says:", bytes, 0, bytes.length);
      reader.asked(text);
      out.write(bytes, 0, bytes.length);
    }
  }

  /** Goes away in the middle of things; false if there is no connection to end. */
  boolean move(int server, boolean politely) {
    if (out == null || leaving) {
      return false;
    }
    if (politely) {
      say("WHATSAT k0 10 0"); // a last line without its end is a line
      reader.asked("\n");
      out.finish();
      leaving = true;
      home = server;
    } else {
      ClientSide other = side;
      if (other != null) {
        world.agenda.at(world.clientArrival(), () -> other.lost("reset by the client"));
      }
      disconnect();
      home = server;
      connectLater(0);
    }
    return true;
  }

  /** Reads nothing until then; false if there is nothing to read from. */
  boolean deaf(long until) {
    deafUntil = Math.max(deafUntil, until);
    world.agenda.at(until, this::readable);
    return in != null;
  }

  private void connectLater(long nanos) {
    if (!connecting && out == null) {
      connecting = true;
      world.agenda.at(world.clientArrival() + nanos, this::connect);
    }
  }

  private void connect() {
    Member member = world.members.get(home);
    if (!member.isUp()) {
      home = (home + 1) % world.members.size();
      world.agenda.at(world.now() + PATIENCE_NANOS, this::connect);
    } else if (member.pausedUntil() > world.now()) {
      world.agenda.at(member.pausedUntil(), this::connect);
    } else {
      connected(member);
    }
  }

  private void connected(Member member) {
    connecting = false;
    Pipe there = world.clientPipe();
    Pipe back = world.clientPipe();
    side = Door.client(member, this, there, back, label());
    in = back;
    reader.begin(side);
    if (side != null) {
      out = there;
      String text = unsaid.toString();
      unsaid.setLength(0);
      say(text);
    }
  }

  private void disconnect() {
    if (in != null) {
      in.kill();
    }
    if (out != null) {
      out.kill();
    }
    side = null;
    in = null;
    out = null;
    leaving = false;
  }

  @Override
  public void readable() {
    Pipe from = in;
    if (from == null || deafUntil > world.now()) {
      return;
    }
    reader.read(from.array(), from.position(), from.position() + from.available());
    from.consume(from.available());
    if (from.isAtEnd()) {
      lost("the server ended it");
    }
  }

  @Override
  public void writable() {}

  @Override
  public void lost(String why) {
    if (in == null) {
      return;
    }
    disconnect();
    world.tell(label(), "is disconnected: " + why);
    if (world.now() < world.setting.endNanos()) {
      connectLater(PATIENCE_NANOS);
    }
  }

  @Override
  public long pausedUntil() {
    return deafUntil;
  }

  private String label() {
    return "client" + index;
  }
}
