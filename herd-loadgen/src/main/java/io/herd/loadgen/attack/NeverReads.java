package io.herd.loadgen.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Connections that ask for the longest replies there are and read none. */
record NeverReads(Scale scale) implements Attack {
  private static final double DIALS_PER_SECOND = 500;
  private static final int CONNECTIONS = 200;
  private static final int LINES_PER_SECOND = 10_000;
  private static final int LINES_AT_ONCE = 10;

  @Override
  public String name() {
    return "never-reads";
  }

  @Override
  public String what() {
    return CONNECTIONS + " connections that send WHATSAT and IAMAT, " + LINES_PER_SECOND
        + " lines/s in all, and never read";
  }

  @Override
  public Duration length() {
    return scale.patient();
  }

  @Override
  public long leastClosed() {
    return scale.waits() ? 1 : 0;
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    byte[] lines = ("WHATSAT " + Prey.GUARD + " 10 20\nIAMAT never-reads +34-118 1\n")
        .repeat(LINES_AT_ONCE / 2).getBytes(StandardCharsets.UTF_8);
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL.deaf(), deeds)) {
      Tempo dials = new Tempo(DIALS_PER_SECOND);
      Tempo turns = new Tempo((double) LINES_PER_SECOND / LINES_AT_ONCE);
      while (!halt.over()) {
        swarm.keep(CONNECTIONS, dials);
        swarm.wires().stream().filter(wire -> wire.ready() && turns.next())
            .forEach(wire -> wire.send(ByteBuffer.wrap(lines), LINES_AT_ONCE));
        swarm.turn(1);
      }
    }
  }
}
