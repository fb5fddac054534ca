package io.herd.loadgen.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** AT lines at the port for clients, in the names of the herd's own servers. */
record ForgedAts(Scale scale) implements Attack {
  static final String NEW = "forged-by-a-client";

  @Override
  public String name() {
    return "forged-at";
  }

  @Override
  public String what() {
    return "2000 AT lines/s at the port for clients, in the names of its servers";
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public List<String> forged() {
    return List.of(NEW);
  }

  @Override
  public boolean allRefused() {
    return true;
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    List<byte[]> lines = Stream.of(prey.name(), prey.neighbour())
        .flatMap(server -> Stream.of(NEW, Prey.GUARD).map(client -> line(server, client)))
        .map(line -> line.getBytes(StandardCharsets.US_ASCII)).toList();
    new Volley(lines, 10, 2_000).fire(prey.client(), deeds, halt);
  }

  /** A line that would win against any that the guard could have sent by now. */
  static String line(String server, String client) {
    return "AT " + server + " +0.000000001 " + client + " +01.000000+001.000000 "
        + (System.currentTimeMillis() / 1_000 + 3_600) + ".5\n";
  }
}
