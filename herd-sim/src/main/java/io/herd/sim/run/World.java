package io.herd.sim.run;

import io.herd.sim.net.Agenda;
import io.herd.sim.net.Dice;
import io.herd.sim.net.Path;
import io.herd.sim.net.Pipe;
import io.herd.sim.oracle.Facts;
import io.herd.sim.oracle.LogHash;
import io.herd.sim.oracle.Tally;
import io.herd.sim.oracle.Text;
import io.herd.sim.plan.Fault;
import io.herd.sim.plan.Plan;
import io.herd.sim.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everything in one run shares: the time, the chance, the paths, the counts. */
final class World {
  private static final long MICROS = 1_000;
  private static final int CLIENT_WINDOW = 1_500;
  private static final int ROOMY = 1 << 20;
  private static final int CHANCE = 4;
  private static final long REDIAL_NANOS = 3_000_000_000L; // a dial in vain, and the back-off

  final Plan plan;
  final Setting setting;
  final Agenda agenda = new Agenda();
  final Facts facts = new Facts();
  final Tally tally = new Tally();
  final LogHash hash = new LogHash();
  final Dice dice;
  final List<Member> members = new ArrayList<>();
  final @Nullable Trace trace;
  private final Path[][] paths;
  private final Path clientPath = new Path(10 * MICROS, 200 * MICROS, 1);
  private int connections;
  private long effectsUntil;
  private long lastSent;
  private long sent;

  World(Plan plan, @Nullable Trace trace) {
    this.plan = plan;
    this.trace = trace;
    setting = plan.setting();
    dice = Dice.of(plan.seed(), CHANCE);
    int n = setting.topology().servers().size();
    paths = new Path[n][n];
    for (Path[] row : paths) {
      for (int i = 0; i < n; i++) {
        row[i] = new Path(setting.leastNanos(), setting.meanNanos(), setting.tickNanos());
      }
    }
  }

  long now() {
    return agenda.now();
  }

  Path path(int from, int to) {
    return paths[from][to];
  }

  /** A number for a new connection. */
  int number() {
    return ++connections;
  }

  Pipe pipe(Path path, int window) {
    return new Pipe(agenda, path, new Dice(dice.next()), window);
  }

  Pipe clientPipe() {
    return pipe(clientPath, setting.has(Fault.SLOW_CLIENT) ? CLIENT_WINDOW : ROOMY);
  }

  /** When something that is sent now between a client and a server arrives. */
  long clientArrival() {
    return now() + 10 * MICROS + dice.exponential(200 * MICROS);
  }

  /** How many of the bytes in hand are handed over at once. */
  int slice(int available) {
    if (setting.slice() == 0) {
      return available;
    }
    tally.fault(Fault.SLICES);
    return Math.min(available, 1 + dice.below(setting.slice()));
  }

  /** A fault has an effect until then. */
  void effect(long until) {
    effectsUntil = Math.max(effectsUntil, until);
  }

  long effectsUntil() {
    return effectsUntil;
  }

  void sent(int lines) {
    sent += lines;
    if (lines > 0) {
      lastSent = now();
    }
  }

  /** AT lines sent between servers. */
  long sent() {
    return sent;
  }

  long lastSent() {
    return lastSent;
  }

  /** How long an update may take from its first server to any other. */
  long patienceNanos() {
    return setting.isCalm() ? setting.topology().diameter() * longestHop() : Long.MAX_VALUE;
  }

  /** How long it may take after the last fault until every server holds the same. */
  long healNanos() {
    long rounds = 4 + 150L * setting.clients().size() / setting.window();
    return setting.noticeNanos() + REDIAL_NANOS
        + (setting.topology().diameter() + 3) * longestHop() * rounds;
  }

  /** How long any byte takes between two servers, and until it is sent. */
  long longestHop() {
    return paths[0][0].longestNanos() + setting.lagNanos();
  }

  void tell(String where, String what) {
    if (trace != null) {
      trace.tell(now(), where, what);
    }
  }

  void tell(String where, String verb, byte[] bytes, int from, int to) {
    if (trace != null) {
      trace.tell(now(), where, verb + " " + Text.shown(bytes, from, to));
    }
  }
}
