package io.herd.loadgen.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** A line of a gigabyte, sent as fast as it is taken; and again, when the connection is closed. */
record EndlessLine(Scale scale) implements Attack {
  private static final int PIECE_BYTES = 65_536;
  private static final double DIALS_PER_SECOND = 20;

  @Override
  public String name() {
    return "endless-line";
  }

  @Override
  public String what() {
    return "a line of " + scale.lineBytes() + " bytes, as fast as it is taken, begun again up to "
        + (int) DIALS_PER_SECOND + " times/s";
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public long leastClosed() {
    return 1;
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    Arrays.fill(piece, (byte) 'x');
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL, deeds)) {
      Tempo dials = new Tempo(DIALS_PER_SECOND);
      boolean first = true;
      while (!halt.over() && deeds.count(Deed.BYTES) < scale.lineBytes()) {
        swarm.keep(1, dials);
        swarm.wires().stream().filter(Wire::ready)
            .forEach(wire -> wire.send(ByteBuffer.wrap(piece), 0));
        swarm.turn(1);
        if (first && deeds.count(Deed.CLOSED) > 0) {
          first = false;
          deeds.remark("of the first " + deeds.count(Deed.BYTES) + " bytes left");
        }
      }
    }
  }
}
