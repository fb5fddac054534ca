package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Outages;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A server that is killed and comes back, for herds that the check has started. */
final class OutageCases {
  /** Herds that dial again with a pause need time to find a server that is back. */
  private static final int RECONNECT_FACTOR = 5;

  private OutageCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.OUTAGE);
    return List.of(
        row.of("neighbour-dead", "updates reach all others while any one server is dead",
            OutageCases::dead),
        row.of("neighbour-back", "a server that came back is told of new updates",
            OutageCases::back),
        row.of("neighbour-back-tells", "a server that came back tells the others of its updates",
            OutageCases::backTells),
        row.of("neighbour-back-resync", "a server that came back is told of what it has missed",
            OutageCases::resync));
  }

  private static Outages outages(Trial trial) {
    trial.other();
    trial.skipUnless(trial.insight().outages().isPresent(),
        "the check may not kill servers that it has not started; use --start");
    return trial.insight().outages().orElseThrow();
  }

  private static void dead(Trial trial) throws IOException, InterruptedException {
    Outages outages = outages(trial);
    for (Server dead : trial.servers()) {
      List<Server> living = living(trial, dead);
      if (!isConnected(outages, living)) {
        continue;
      }
      outages.kill(dead.name());
      try {
        for (Server origin : living) {
          String client = trial.client();
          String time = trial.now();
          tell(trial, origin, client, PLACE, time);
          trial.everyone(living, client, at(client, PLACE, time)
              .as("while " + dead.name() + " is dead: the update of " + origin.name()));
        }
      } finally {
        outages.start(dead.name());
      }
      awaitBack(trial, dead);
    }
  }

  private static List<Server> living(Trial trial, Server dead) {
    return trial.servers().stream().filter(server -> !server.equals(dead)).toList();
  }

  /** Whether those reach each other without the dead one; granted if the links are unknown. */
  private static boolean isConnected(Outages outages, List<Server> living) {
    Set<String> names = new HashSet<>(living.stream().map(Server::name).toList());
    Set<String> reached = new HashSet<>();
    ArrayDeque<String> next = new ArrayDeque<>(List.of(living.getFirst().name()));
    while (!next.isEmpty()) {
      String name = next.remove();
      if (names.contains(name) && reached.add(name)) {
        next.addAll(outages.neighbours(name));
      }
    }
    return reached.size() == names.size() || outages.neighbours(names.iterator().next()).isEmpty();
  }

  /** Kills a server and starts it again; the others hear of the client while it is dead. */
  private static Server outage(Trial trial, String client, String time)
      throws IOException, InterruptedException {
    Outages outages = outages(trial);
    Server dead = trial.other();
    outages.kill(dead.name());
    try {
      tell(trial, trial.first(), client, PLACE, time);
    } finally {
      outages.start(dead.name());
    }
    return dead;
  }

  private static void back(Trial trial) throws IOException, InterruptedException {
    Server dead = outage(trial, trial.client(), trial.now());
    trial.expect(awaitBack(trial, dead), "within " + RECONNECT_FACTOR
        + " time-outs of its start: that " + dead.name() + " knows of new updates");
  }

  private static void backTells(Trial trial) throws IOException, InterruptedException {
    Server dead = outage(trial, trial.client(), trial.now());
    awaitBack(trial, dead);
    String client = trial.client();
    String time = trial.now();
    tell(trial, dead, client, PLACE, time);
    trial.everywhere(client, at(client, PLACE, time));
  }

  private static void resync(Trial trial) throws IOException, InterruptedException {
    String missed = trial.client();
    String time = trial.now();
    Server dead = outage(trial, missed, time);
    awaitBack(trial, dead);
    Reply known = trial.whereIs(dead, missed);
    Expected wanted = at(missed, PLACE, time);
    trial.expectOfHerd(wanted.test().test(known), wanted.words());
  }

  /** Sends update after update at the first server until one arrives; false if none does. */
  private static boolean awaitBack(Trial trial, Server dead) throws InterruptedException {
    long deadline =
        System.nanoTime() + trial.patience().multipliedBy(RECONNECT_FACTOR).toNanos();
    while (System.nanoTime() < deadline) {
      String client = trial.client();
      trial.ask(trial.first(), Lines.iamat(client, trial.now()));
      Thread.sleep(100);
      if (trial.whereIs(dead, client).text().startsWith("AT ")) {
        return true;
      }
    }
    return false;
  }
}
