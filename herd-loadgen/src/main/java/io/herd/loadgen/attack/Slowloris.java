package io.herd.loadgen.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Many connections that send one byte of a line each second and never end it. */
record Slowloris(Scale scale) implements Attack {
  private static final double DIALS_PER_SECOND = 500;
  private static final int POLL_MILLIS = 20;

  @Override
  public String name() {
    return "slowloris";
  }

  @Override
  public String what() {
    return scale.connections() + " connections that send 1 byte/s of a line without an end";
  }

  @Override
  public Duration length() {
    return scale.patient();
  }

  @Override
  public long leastClosed() {
    return scale.waits() ? scale.connections() / 2 : 0;
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL, deeds)) {
      Tempo dials = new Tempo(DIALS_PER_SECOND);
      Tempo seconds = new Tempo(1);
      while (!halt.over()) {
        swarm.keep(scale.connections(), dials);
        if (seconds.next()) {
          swarm.wires().stream().filter(Wire::ready)
              .forEach(wire -> wire.send(ByteBuffer.wrap(new byte[] {'I'}), 0));
        }
        swarm.turn(POLL_MILLIS);
      }
    }
  }
}
