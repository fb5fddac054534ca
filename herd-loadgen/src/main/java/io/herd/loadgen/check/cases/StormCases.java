package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.HerdCpu;
import io.herd.loadgen.check.PeerTap;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Updates of one client at every server at once, and that a flood ends. */
final class StormCases {
  private static final int ROUNDS = 5;
  private static final Duration WINDOW = Duration.ofMillis(500);
  private static final int WINDOWS = 8;
  /** An idle herd takes next to nothing; one with a message that circulates takes all it gets. */
  private static final double IDLE_SHARE = 0.25;

  private StormCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.HERD);
    return List.of(
        row.of("at-once-agreed",
            "updates of one client at every server at once, 1 ms apart, end in the newest",
            StormCases::newestWins),
        row.of("equal-at-once-agreed",
            "updates of one client at every server at once, of equal time, end in agreement",
            StormCases::equalAgree),
        row.of("flood-ends", "after updates at every server at once the herd comes to rest",
            StormCases::comesToRest),
        row.of("flood-once", "a neighbour is told of an update exactly once, in the very AT line",
            StormCases::once),
        row.of("stale-not-flooded", "a neighbour is not told of an older update",
            StormCases::staleNotFlooded));
  }

  private static void newestWins(Trial trial) throws IOException, InterruptedException {
    trial.other();
    int servers = trial.servers().size();
    for (int round = 0; round < ROUNDS; round++) {
      int shift = round;
      String client = trial.client();
      new AtOnce(trial).tell(client, server -> (server + shift) % servers);
      int newest = Math.floorMod(servers - 1 - shift, servers);
      trial.everywhere(client, at(client, AtOnce.place(newest), AtOnce.time(servers - 1)));
    }
  }

  private static void equalAgree(Trial trial) throws IOException, InterruptedException {
    trial.other();
    for (int round = 0; round < ROUNDS; round++) {
      String client = trial.client();
      new AtOnce(trial).tell(client, _ -> 0);
      trial.settle(trial.first());
      trial.agreement(client);
    }
  }

  private static void comesToRest(Trial trial) throws IOException, InterruptedException {
    trial.other();
    HerdCpu cpu = new HerdCpu(trial.insight().pids());
    trial.skipUnless(cpu.isKnown() || !trial.insight().peers().isEmpty(),
        "neither its processes nor a peer port can be watched; use herd up and --herd, or --start");
    String client = trial.client();
    if (trial.insight().peers().isEmpty()) {
      storm(trial, client);
      trial.expect(isIdle(cpu), "that the herd's processes are idle within "
          + WINDOW.multipliedBy(WINDOWS).toMillis() + " ms; they go on computing");
      return;
    }
    try (PeerTap tap = tap(trial)) {
      storm(trial, client);
      trial.expect(isSilent(tap, client), "that the AT lines end within "
          + WINDOW.multipliedBy(WINDOWS).toMillis() + " ms; they go on and on");
    }
  }

  private static void storm(Trial trial, String client) throws IOException, InterruptedException {
    new AtOnce(trial).tell(client, server -> server);
    trial.settle(trial.first());
  }

  private static boolean isIdle(HerdCpu cpu) throws InterruptedException {
    for (int i = 0; i < WINDOWS; i++) {
      if (cpu.share(WINDOW) < IDLE_SHARE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSilent(PeerTap tap, String client) throws InterruptedException {
    for (int i = 0; i < WINDOWS; i++) {
      int before = tap.about(client).size();
      Thread.sleep(WINDOW);
      if (tap.about(client).size() == before) {
        return true;
      }
    }
    return false;
  }

  private static PeerTap tap(Trial trial) throws IOException, InterruptedException {
    Optional<Target> peer = trial.insight().peer(trial.first().name());
    trial.skipUnless(peer.isPresent(), "no peer port is known; use herd up and --herd");
    return PeerTap.join(
        peer.orElseThrow(), trial.insight().peerKeyFile(), trial.patience());
  }

  private static void once(Trial trial) throws IOException, InterruptedException {
    try (PeerTap tap = tap(trial)) {
      String client = trial.client();
      String told = tell(trial, trial.first(), client, PLACE, trial.now()).firstLine();
      expectAtTap(trial, tap, client, told);
    }
  }

  private static void expectAtTap(Trial trial, PeerTap tap, String client, String told)
      throws InterruptedException {
    long deadline = System.nanoTime() + trial.patience().toNanos();
    while (tap.about(client).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(2);
    }
    trial.settle(trial.first());
    List<String> seen = tap.about(client);
    seen.forEach(line -> trial.put(trial.first(), "to its neighbour: " + line));
    trial.expect(seen.equals(List.of(told)), "to its neighbour, once: " + told);
  }

  private static void staleNotFlooded(Trial trial) throws IOException, InterruptedException {
    try (PeerTap tap = tap(trial)) {
      String client = trial.client();
      String told = tell(trial, trial.first(), client, PLACE, "1700000001.5").firstLine();
      trial.ask(trial.first(), iamat(client, ELSEWHERE, "1700000000.5"));
      expectAtTap(trial, tap, client, told);
    }
  }
}
