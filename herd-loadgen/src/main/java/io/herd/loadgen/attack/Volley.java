package io.herd.loadgen.attack;

import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Sends pieces of bytes one after the other and over again at a constant rate, and reads the
 * replies.
 *
 * @param pieces each is sent as a whole on one connection
 * @param connections kept open; 0 opens one for each piece
 */
record Volley(List<byte[]> pieces, int connections, int perSecond) {
  private static final double DIALS_PER_SECOND = 200;
  private static final long LIFE_NANOS = 1_000_000_000;

  void fire(Target target, Deeds deeds, Halt halt) throws IOException {
    try (Swarm swarm = new Swarm(target, Manner.USUAL, deeds)) {
      Tempo tempo = new Tempo(perSecond);
      Tempo dials = new Tempo(connections == 0 ? perSecond : DIALS_PER_SECOND);
      long sent = 0;
      while (!halt.over()) {
        swarm.keep(connections == 0 ? perSecond : connections, dials);
        sent = send(swarm, tempo, sent);
        swarm.turn(1);
      }
    }
  }

  private long send(Swarm swarm, Tempo tempo, long before) throws IOException {
    long sent = before;
    for (Wire wire : swarm.wires()) {
      if (connections == 0 && wire.ageNanos() > LIFE_NANOS) {
        wire.close();
      } else if (wire.ready() && !spent(wire) && tempo.next()) {
        byte[] piece = pieces.get((int) (sent % pieces.size()));
        wire.send(ByteBuffer.wrap(piece), lines(piece));
        sent++;
      }
    }
    return sent;
  }

  private boolean spent(Wire wire) {
    return connections == 0 && wire.used();
  }

  private static int lines(byte[] piece) {
    int count = 0;
    for (byte b : piece) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }
}
