package io.herd.benchmarks.attack;

import io.herd.benchmarks.attack.AttackRow.Verdict;
import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.attack.AttackRun;
import io.herd.loadgen.attack.Deeds;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.node.process.AdminClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One attack on a herd, between a base line before it and a look at what it left behind. */
final class Ordeal {
  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 50;
  private static final long GIVE_BACK_MILLIS = 300;
  private static final double MICROS = 1e6;
  private static final double NANOS = 1e9;

  private final Victim victim;
  private final Duration baseLine;
  private final AttackJudge judge;

  Ordeal(Victim victim, Duration baseLine, AttackJudge judge) {
    this.victim = victim;
    this.baseLine = baseLine;
    this.judge = judge;
  }

  /** Lets the generator and the servers run in, so that the first base line is like the others. */
  void warmUp(Duration length) throws IOException, InterruptedException {
    Healthy healthy = Healthy.start(victim, Duration.ZERO, length, Healthy.ALL_PLACES);
    Thread.sleep(length);
    healthy.end();
  }

  AttackRow run(Attack attack) throws IOException, InterruptedException {
    Aftermath aftermath = Aftermath.prepare(victim);
    collect();
    Footprint atRest = Footprint.of(victim.pids());
    Healthy healthy = Healthy.start(victim, baseLine, attack.length(), Healthy.NO_PLACES);
    AttackRow row = attack(attack, atRest, healthy);
    List<String> findings = new ArrayList<>(aftermath.findings(attack));
    if (attack.taintsLogs()) {
      findings.addAll(aftermath.taintedLogs());
    }
    return judge.judge(row, attack, findings);
  }

  private AttackRow attack(Attack attack, Footprint atRest, Healthy healthy)
      throws IOException, InterruptedException {
    long calm = cpuMicros();
    Thread.sleep(baseLine);
    long before = cpuMicros();
    long paused = pauseMillis();
    MachineTime machine = MachineTime.now();
    long began = System.nanoTime();
    try (Watch watch = new Watch(victim.pids())) {
      Deeds deeds = AttackRun.start(attack, victim.prey()).await();
      double seconds = (System.nanoTime() - began) / NANOS;
      double cpu = (cpuMicros() - before) / MICROS;
      double usual = (before - calm) / MICROS * seconds / (baseLine.toNanos() / NANOS);
      double busy = MachineTime.now().busySince(machine);
      long pauses = pauseMillis() - paused;
      LoadOutcome outcome = healthy.end();
      return new AttackRow(victim.name(), attack.name(), attack.what(), seconds, deeds.counts(),
          deeds.remarks(), Pulse.of(outcome.warmup()), Pulse.of(outcome.measured()), atRest,
          watch.peak(), settled(atRest), usual, cpu, pauses, busy, Verdict.HELD, List.of());
    }
  }

  /** One server of each process is asked; a process that does not answer has no figure. */
  private long pauseMillis() {
    long sum = 0;
    for (AdminClient admin : onePerProcess()) {
      try {
        sum += admin.stats().process().pauseMillis();
      } catch (IOException _) {
        return 0;
      }
    }
    return sum;
  }

  private List<AdminClient> onePerProcess() {
    return victim.admins().stream().limit(victim.pids().size()).toList();
  }

  private long cpuMicros() {
    return Footprint.of(victim.pids()).cpuMicros();
  }

  /** What is left when the connections of the attack are gone and garbage is collected. */
  private Footprint settled(Footprint atRest) throws InterruptedException {
    long deadline = System.nanoTime() + SETTLE.toNanos();
    while (Footprint.of(victim.pids()).descriptors() > atRest.descriptors()
        && System.nanoTime() < deadline) {
      Thread.sleep(POLL_MILLIS);
    }
    collect();
    return Footprint.of(victim.pids());
  }

  /** The collector gives memory back to the system a moment after it has collected. */
  private void collect() throws InterruptedException {
    for (AdminClient admin : onePerProcess()) {
      try {
        admin.collectGarbage();
      } catch (IOException _) {
        return; // that it does not answer is found out by its clients
      }
    }
    Thread.sleep(GIVE_BACK_MILLIS);
  }
}
