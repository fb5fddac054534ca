package io.herd.loadgen.attack;

import java.io.IOException;
import java.time.Duration;

/** Opens connections and closes them at once, by FIN and by RST in turn. */
record ConnectStorm(Scale scale) implements Attack {
  private static final int ADDRESSES = 8;
  private static final int PER_SECOND = 1_000;

  @Override
  public String name() {
    return "connect-storm";
  }

  @Override
  public String what() {
    return PER_SECOND + " connects/s that are closed at once, by FIN and RST in turn";
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL.from(ADDRESSES), deeds)) {
      Tempo dials = new Tempo(PER_SECOND);
      while (!halt.over()) {
        while (dials.next()) {
          swarm.dial();
        }
        swarm.turn(1);
        for (Wire wire : swarm.wires()) {
          close(wire, deeds);
        }
      }
    }
  }

  private static void close(Wire wire, Deeds deeds) throws IOException {
    if (wire.ready() && deeds.count(Deed.OPENED) % 2 == 0) {
      wire.reset();
    } else if (wire.ready()) {
      wire.close();
    }
  }
}
