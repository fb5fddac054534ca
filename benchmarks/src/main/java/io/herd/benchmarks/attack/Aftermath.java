package io.herd.benchmarks.attack;

import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.attack.Prey;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.Talk;
import io.herd.node.process.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks every server, by connections of its own, what an attack has left behind. */
final class Aftermath {
  private static final Duration REPLY = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 20;

  private final Victim victim;
  private final String guard;

  private Aftermath(Victim victim, String guard) {
    this.victim = victim;
    this.guard = guard;
  }

  /** Has the first server store the guard, and waits until all know it. */
  static Aftermath prepare(Victim victim) throws IOException, InterruptedException {
    String command = "IAMAT " + Prey.GUARD + " +34.068930-118.445127 "
        + System.currentTimeMillis() / 1_000;
    String line = new Aftermath(victim, "")
        .ask(victim.prey().client(), command);
    Aftermath aftermath = new Aftermath(victim, line);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!aftermath.guardStands()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("an update of the first server does not reach every other");
      }
      Thread.sleep(POLL_MILLIS);
    }
    return aftermath;
  }

  private boolean guardStands() throws IOException {
    for (NamedTarget server : victim.prey().servers()) {
      if (!known(server.target(), Prey.GUARD).equals(guard)) {
        return false;
      }
    }
    return true;
  }

  /** All that is wrong now, in a few words each. */
  List<String> findings(Attack attack) throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (NamedTarget server : victim.prey().servers()) {
      try {
        look(server, attack, wrong);
      } catch (IOException e) {
        wrong.add(server.name() + " does not answer: " + e.getMessage());
      }
    }
    unlinked().ifPresent(wrong::add);
    divided(attack.sample()).ifPresent(wrong::add);
    return wrong;
  }

  private void look(NamedTarget server, Attack attack, List<String> wrong) throws IOException {
    String now = known(server.target(), Prey.GUARD);
    if (!now.startsWith("AT ")) {
      wrong.add(server.name() + " answered '" + now + "' when asked for the guard");
    } else if (!now.equals(guard)) {
      wrong.add("the guard's entry was forged at " + server.name() + ": " + now);
    }
    for (String id : attack.forged()) {
      if (known(server.target(), id).startsWith("AT ")) {
        wrong.add(server.name() + " has stored " + id);
      }
    }
  }

  /** A full map must be the same map everywhere. */
  private Optional<String> divided(List<String> ids) {
    long differing = ids.stream().filter(this::isDivided).count();
    return differing == 0 ? Optional.empty()
        : Optional.of(differing + " of " + ids.size()
            + " ids looked up are known at one server and not at another");
  }

  private boolean isDivided(String id) {
    return victim.prey().servers().stream().map(server -> isKnown(server.target(), id)).distinct()
        .count() > 1;
  }

  private boolean isKnown(Target server, String id) {
    try {
      return known(server, id).startsWith("AT ");
    } catch (IOException _) {
      return false; // that it does not answer is told elsewhere
    }
  }

  /** Links come back by themselves; they are given the time that takes. */
  private Optional<String> unlinked() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!linked()) {
      if (System.nanoTime() > deadline) {
        return Optional.of("links between its servers are down");
      }
      Thread.sleep(POLL_MILLIS);
    }
    return Optional.empty();
  }

  private boolean linked() {
    return victim.admins().stream().allMatch(Aftermath::ready);
  }

  private static boolean ready(AdminClient admin) {
    try {
      return admin.isReady();
    } catch (IOException _) {
      return false;
    }
  }

  private String known(Target server, String client) throws IOException {
    return ask(server, "WHATSAT " + client + " 10 0");
  }

  private String ask(Target server, String command) throws IOException {
    try (Talk talk = Talk.with(server, REPLY)) {
      return talk.say(command, victim.style()).reply(command, REPLY).firstLine();
    }
  }

  /** The log files that hold a byte outside printable ASCII and LF. */
  List<String> taintedLogs() throws IOException {
    if (victim.logs().isEmpty()) {
      return List.of();
    }
    List<String> tainted = new ArrayList<>();
    try (Stream<Path> files = Files.list(victim.logs().get())) {
      for (Path file : files.filter(name -> name.toString().contains(".log")).toList()) {
        if (isTainted(Files.readAllBytes(file))) {
          tainted.add(file.getFileName() + " holds raw control bytes");
        }
      }
    }
    return tainted;
  }

  private static boolean isTainted(byte[] bytes) {
    for (byte b : bytes) {
      if (b != '\n' && (b < ' ' || b > '~')) {
        return true;
      }
    }
    return false;
  }
}
