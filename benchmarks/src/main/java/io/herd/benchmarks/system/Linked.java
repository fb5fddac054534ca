package io.herd.benchmarks.system;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.loadgen.style.Talk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Waits until a herd whose links cannot be asked about is linked: until every server knows of an
 * update that each other one was sent. It leaves one client id for each server in their maps.
 */
final class Linked {
  private static final Duration REPLY = Duration.ofSeconds(2);
  private static final long POLL_MILLIS = 20;

  private final ClientStyle style;
  private final long deadline;

  private Linked(ClientStyle style, Duration patience) {
    this.style = style;
    deadline = System.nanoTime() + patience.toNanos();
  }

  /**
   * Waits.
   *
   * @throws IOException in one line, if an update does not reach a server in time
   */
  static void await(List<Target> servers, ClientStyle style, Duration patience)
      throws IOException, InterruptedException {
    Linked linked = new Linked(style, patience);
    for (Target from : servers) {
      String client = "herd-linked-" + from.port();
      linked.ask(from, "IAMAT " + client + " +34.068930-118.445127 "
          + Instant.now().getEpochSecond());
      for (Target to : servers) {
        linked.awaitKnown(client, from, to);
      }
    }
  }

  private void awaitKnown(String client, Target from, Target to)
      throws IOException, InterruptedException {
    while (!ask(to, "WHATSAT " + client + " 1 1").startsWith("AT ")) {
      if (System.nanoTime() > deadline) {
        throw new IOException("an update that the server at " + from + " took never came to that"
            + " at " + to);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private String ask(Target server, String command) throws IOException {
    try (Talk talk = Talk.with(server, REPLY)) {
      return talk.say(command, style).reply(command, REPLY).firstLine();
    }
  }
}
