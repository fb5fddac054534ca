package io.herd.loadgen.attack;

import java.io.IOException;
import java.time.Duration;

/** Opens as many connections as it can, from several addresses, and holds them. */
record Connects(Scale scale) implements Attack {
  private static final int ADDRESSES = 20;
  private static final int POLL_MILLIS = 2;

  @Override
  public String name() {
    return "connects";
  }

  @Override
  public String what() {
    return scale.connects() + " connects from " + ADDRESSES + " addresses, " + perSecond()
        + "/s, held as long as they are let";
  }

  private long perSecond() {
    return scale.connects() * 1_000L / Math.max(1, scale.usual().toMillis() - 1_000);
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    try (Swarm swarm = new Swarm(prey.client(), Manner.USUAL.from(ADDRESSES), deeds)) {
      Tempo dials = new Tempo(perSecond());
      while (!halt.over()) {
        while (swarm.dialled() < scale.connects() && dials.next()) {
          swarm.dial();
        }
        swarm.turn(POLL_MILLIS);
      }
      deeds.remark(swarm.wires().size() + " were open at its end");
    }
  }
}
