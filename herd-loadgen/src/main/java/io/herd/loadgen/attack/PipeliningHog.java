package io.herd.loadgen.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One connection that has thousands of lines in flight at a time, and reads all replies. */
record PipeliningHog(Scale scale) implements Attack {
  private static final int BURST_LINES = 5_000;
  private static final int BURSTS_PER_SECOND = 4;

  @Override
  public String name() {
    return "pipelining";
  }

  @Override
  public String what() {
    return "one connection that sends " + BURST_LINES + " lines at once, " + BURSTS_PER_SECOND
        + " times/s";
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    byte[] burst = ("WHATSAT " + Prey.GUARD + " 10 0\n").repeat(BURST_LINES)
        .getBytes(StandardCharsets.US_ASCII);
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL, deeds)) {
      Tempo dials = new Tempo(BURSTS_PER_SECOND);
      Tempo bursts = new Tempo(BURSTS_PER_SECOND);
      while (!halt.over()) {
        swarm.keep(1, dials);
        swarm.wires().stream().filter(wire -> wire.ready() && bursts.next())
            .forEach(wire -> wire.send(ByteBuffer.wrap(burst), BURST_LINES));
        swarm.turn(1);
      }
    }
  }
}
