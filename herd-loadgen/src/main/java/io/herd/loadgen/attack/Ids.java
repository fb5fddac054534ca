package io.herd.loadgen.attack;

import io.herd.loadgen.check.NamedTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reports ever new client ids, at every server in turn, twice as many as there is room for. */
record Ids(Scale scale) implements Attack {
  private static final int PER_SECOND = 40_000;
  private static final int AT_ONCE = 100;
  private static final int SAMPLES = 500;
  private static final double SLACK = 1.5;

  @Override
  public String name() {
    return "ids";
  }

  @Override
  public String what() {
    return scale.ids() + " client ids, " + PER_SECOND + "/s, of which half have room";
  }

  @Override
  public Duration length() {
    return Duration.ofMillis((long) (SLACK * 1_000 * scale.ids() / PER_SECOND) + 1_000);
  }

  @Override
  public boolean fillsTheMap() {
    return true;
  }

  /** Spread over all of them, and close together where the map must have become full. */
  @Override
  public List<String> sample() {
    int spread = Math.max(1, scale.ids() / SAMPLES);
    IntStream far = IntStream.iterate(0, i -> i < scale.ids(), i -> i + spread);
    IntStream near = IntStream.range(Math.max(0, scale.ids() / 2 - SAMPLES), scale.ids() / 2);
    return IntStream.concat(far, near).mapToObj(Ids::name).toList();
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    List<Swarm> swarms = new ArrayList<>();
    try {
      for (NamedTarget server : prey.servers()) {
        Swarm swarm = new Swarm(server.target(), Manner.USUAL, deeds);
        swarms.add(swarm);
        swarm.dial();
      }
      report(swarms, deeds, halt);
    } finally {
      swarms.forEach(Swarm::close);
    }
  }

  private void report(List<Swarm> swarms, Deeds deeds, Halt halt) throws IOException {
    Tempo tempo = new Tempo((double) PER_SECOND / AT_ONCE);
    int sent = 0;
    while (!halt.over() && answered(deeds) < scale.ids()) {
      for (Swarm swarm : swarms) {
        for (Wire wire : swarm.wires()) {
          if (sent < scale.ids() && wire.ready() && tempo.next()) {
            wire.send(lines(sent), AT_ONCE);
            sent += AT_ONCE;
          }
        }
        swarm.turn(1);
      }
    }
    deeds.remark(answered(deeds) + " of " + scale.ids() + " were answered");
  }

  private static long answered(Deeds deeds) {
    return deeds.count(Deed.AT_HEARD) + deeds.count(Deed.REFUSALS_HEARD);
  }

  private static ByteBuffer lines(int from) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < from + AT_ONCE; i++) {
      lines.append("IAMAT ").append(name(i)).append(" +34.068930-118.445127 1700000000\n");
    }
    return ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static String name(int number) {
    return "id-" + number;
  }
}
