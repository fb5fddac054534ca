package io.herd.benchmarks.attack;

import static java.util.function.Predicate.not;

import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.OwnSystem;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.node.door.KeyFile;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.LogEntry.What;
import io.herd.node.file.PeerDoorEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.node.process.HerdProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts herds and attacks them. The attack that fills the map has a herd of two servers for
 * itself; all others meet one herd of the topology, one after the other.
 *
 * @param rows hears of each row when it is there
 */
public record Assault(AttackPlan plan, Path folder, Consumer<AttackRow> rows) {
  private static final int HEAP_MEGABYTES = 1_024;
  private static final int FULL_MAP_HEAP_MEGABYTES = 3_072;
  private static final int OUTSIDE_MEGABYTES = 512; // code, stacks, buffers
  private static final long MIB = 1L << 20;
  private static final String PAIR = "line:2";

  /** Attacks herds of one system. */
  public void on(HerdSystem system, String topology) throws IOException, InterruptedException {
    List<Attack> usual = plan.attacks().stream().filter(not(Attack::fillsTheMap)).toList();
    List<Attack> filling = plan.attacks().stream().filter(Attack::fillsTheMap).toList();
    if (!usual.isEmpty()) {
      on(system, HerdFile.of(topology), What.LINES, usual, HEAP_MEGABYTES);
    }
    if (!filling.isEmpty()) {
      on(system, halfAsLarge(), What.LINKS, filling, FULL_MAP_HEAP_MEGABYTES);
    }
  }

  /** Attacks one that runs already; what fills its map is left out. */
  public void on(Victim victim) throws IOException, InterruptedException {
    on(victim, plan.attacks().stream().filter(not(Attack::fillsTheMap)).toList(),
        Long.MAX_VALUE);
  }

  /** Written as a file, because it knows the defaults of all other limits. */
  private HerdFile halfAsLarge() throws IOException {
    Path file = folder.resolve("full-map.json");
    Files.writeString(file, "{\"topology\": \"" + PAIR + "\", \"limits\": {\"maxClients\": "
        + plan.scale().ids() / 2 + "}}\n");
    return HerdFile.read(file);
  }

  private void on(HerdSystem system, HerdFile file, What log, List<Attack> attacks, int heap)
      throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(folder, "herd");
    Path logs = Files.createDirectory(own.resolve("logs"));
    List<String> flags = List.of("-Xmx" + heap + "m");
    long bound = (heap + OUTSIDE_MEGABYTES) * MIB;
    try (StubProcess places = StubProcess.start(
        new StubOptions(0, "20ms", true, true), List.of(), own.resolve("stub.err"))) {
      HerdFile whole = file.withLog(new LogEntry(log, logs.toString()))
          .withPlaces(PlacesEntry.at(places.url().toString()));
      if (system instanceof OwnSystem) {
        try (HerdProcess herd =
            HerdProcess.start(locked(whole.withTransport(system.name()), own), flags, own)) {
          on(Victim.of(system.name(), herd, logs), attacks, bound);
        }
        return;
      }
      try (SystemHerd herd = SystemHerd.start(whole, SystemHerd.all(whole, system), own, flags)) {
        on(Victim.of(system.name(), herd, logs), attacks,
            bound * whole.graph().servers().size());
      }
    }
  }

  /** With a key for neighbours, as herd up starts it. */
  private static HerdFile locked(HerdFile file, Path own) throws IOException {
    return file.withPeerDoor(PeerDoorEntry.keyed(KeyFile.make(own.resolve("peer.key"))));
  }

  private void on(Victim victim, List<Attack> attacks, long bound)
      throws IOException, InterruptedException {
    Ordeal ordeal = new Ordeal(victim, plan.baseLine(), new AttackJudge(bound, plan.timesCount()));
    ordeal.warmUp(plan.warmUp());
    for (Attack attack : attacks) {
      rows.accept(ordeal.run(attack));
    }
  }
}
