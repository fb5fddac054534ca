package io.herd.loadgen.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Attacks that differ only in what they send to the port for clients.
 *
 * @param forgedId the client id that the pieces report, empty for none
 * @param closed whether every connection must be closed by the server
 */
record Salvo(
    String name, String says, Duration length, Volley volley, String forgedId, boolean allRefused,
    boolean taintsLogs, boolean closed) implements Attack {
  private static final long SEED = 6;
  private static final int CONNECTIONS = 10;

  static Salvo http(Scale scale) {
    String id = "forged-by-http";
    return new Salvo("http", "HTTP requests whose bodies are lines", scale.usual(),
        new Volley(Pieces.http(id), 0, 200), id, true, false, true);
  }

  static Salvo tls(Scale scale) {
    return new Salvo("tls", "TLS ClientHellos", scale.usual(),
        new Volley(Pieces.tls(new Random(SEED)), 0, 200), "", true, true, false);
  }

  static Salvo controls(Scale scale) {
    return new Salvo("control-bytes", "ANSI escape codes and control bytes in lines and ids",
        scale.usual(), new Volley(Pieces.controls(), CONNECTIONS, 500), "", false, true, false);
  }

  static Salvo times(Scale scale) {
    String id = "forged-by-time";
    return new Salvo("odd-times", "NaN, Infinity, negative, huge and poisoned times", scale.usual(),
        new Volley(Pieces.times(id), CONNECTIONS, 2_000), id, true, false, false);
  }

  static Salvo questions(Scale scale) {
    return new Salvo("odd-whatsat", "WHATSAT with URLs, injected parameters and absurd numbers",
        scale.usual(), new Volley(Pieces.questions(Prey.GUARD), CONNECTIONS, 2_000), "", true,
        false, false);
  }

  static Salvo garbage(Scale scale) {
    return new Salvo("garbage", "random bytes (seed " + SEED + "), 1 kB each", scale.usual(),
        new Volley(Pieces.garbage(new Random(SEED)), CONNECTIONS, 500), "", true, true, false);
  }

  @Override
  public String what() {
    return volley.perSecond() + "/s: " + says + (volley.connections() == 0
        ? ", each on a connection of its own"
        : ", on " + volley.connections() + " connections");
  }

  @Override
  public List<String> forged() {
    return forgedId.isEmpty() ? List.of() : List.of(forgedId);
  }

  @Override
  public long leastClosed() {
    return closed ? Math.max(1, length.toMillis() * volley.perSecond() / 2_000) : 0;
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    volley.fire(prey.client(), deeds, halt);
  }
}
