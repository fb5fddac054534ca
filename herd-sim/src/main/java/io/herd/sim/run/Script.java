package io.herd.sim.run;

import io.herd.sim.oracle.Fact;
import io.herd.sim.plan.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lets the steps of a plan happen; a fault that finds nothing to hit tries again later. */
final class Script {
  private static final int RETRIES = 100;
  private static final long RETRY_NANOS = 20_000_000_000L;

  private final World world;
  private final List<Talker> talkers;
  private final List<Step> steps;
  private final Links links;
  private int next;

  Script(World world, List<Talker> talkers) {
    this.world = world;
    this.talkers = talkers;
    steps = world.plan.steps();
    links = new Links(world);
  }

  /** Enters the next step. */
  void begin() {
    if (next < steps.size()) {
      world.agenda.at(steps.get(next).at(), this::happen);
    }
  }

  private void happen() {
    Step step = steps.get(next++);
    attempt(step);
    begin();
  }

  private void attempt(Step step) {
    if (apply(step)) {
      step.fault().ifPresent(world.tally::fault);
    } else if (world.now() < world.setting.endNanos() + RETRY_NANOS) {
      long later = world.now() + 1 + world.setting.talkNanos() / RETRIES;
      world.effect(later);
      world.agenda.at(later, () -> attempt(step));
    }
  }

  private boolean apply(Step step) {
    return switch (step) {
      case Step.Say say -> say(say);
      case Step.Move move -> talkers.get(move.talker())
          .move(move.server(), move.leave() == Step.Leave.HALF_CLOSE);
      case Step.Connect connect -> connect(connect);
      case Step.Crash crash -> crash(crash);
      case Step.Pause pause -> pause(pause);
      case Step.Break cut -> links.cut(cut);
      case Step.Cut cut -> links.partition(cut);
      case Step.SlowPeer slow -> links.slow(slow);
      case Step.SlowClient slow -> slow(slow);
      case Step.Churn churn -> links.churn(churn);
      case Step.Replay replay -> replay(replay);
      case Step.Visit visit -> visit(visit);
      case Step.Call call -> call(call);
    };
  }

  private boolean say(Step.Say say) {
    talkers.get(say.talker()).say(say.text());
    return true;
  }

  private boolean slow(Step.SlowClient slow) {
    long until = world.now() + slow.forNanos();
    world.effect(until);
    return talkers.get(slow.talker()).deaf(until);
  }

  private boolean connect(Step.Connect connect) {
    Member member = world.members.get(connect.server());
    if (!member.isUp() || member.pausedUntil() > world.now()) {
      return false;
    }
    world.tell(member.name, connect.count() + " connections come");
    for (int i = 0; i < connect.count(); i++) {
      Stranger.call(member, "", connect.forNanos());
    }
    world.effect(world.now() + connect.forNanos());
    return true;
  }

  private boolean crash(Step.Crash crash) {
    Member member = world.members.get(crash.server());
    if (!member.isUp()) {
      return false;
    }
    member.crash();
    long up = world.now() + crash.downNanos();
    world.effect(up);
    world.agenda.at(up, member::start);
    return true;
  }

  private boolean pause(Step.Pause pause) {
    Member member = world.members.get(pause.server());
    if (!member.isUp()) {
      return false;
    }
    long until = world.now() + pause.forNanos();
    world.tell(member.name, "stands still for " + pause.forNanos() / 1_000_000 + " ms");
    member.pause(until);
    world.effect(until);
    return true;
  }

  private boolean replay(Step.Replay replay) {
    Member member = world.members.get(replay.server());
    List<Fact> facts = world.facts.all();
    if (facts.isEmpty() || !canVisit(member)) {
      return false;
    }
    Fact fact = facts.get(Math.max(0, facts.size() - 1 - replay.back()));
    String line = new String(fact.line(), StandardCharsets.ISO_8859_1);
    boolean torn = replay.back() % 8 == 7; // and what is left of its time may be a time, too
    String said = torn ? line.substring(0, line.length() - 2) : line + "\n";
    Stranger.visit(member, "HERD 1 relay once\n" + said, 0);
    world.effect(world.now() + 1);
    return true;
  }

  private boolean visit(Step.Visit visit) {
    Member member = world.members.get(visit.server());
    if (!canVisit(member)) {
      return false;
    }
    Stranger.visit(member, visit.text(), visit.forNanos());
    world.effect(world.now() + visit.forNanos());
    return true;
  }

  private boolean call(Step.Call call) {
    Member member = world.members.get(call.server());
    if (!canVisit(member)) {
      return false;
    }
    Stranger.call(member, call.text(), 1_000_000);
    return true;
  }

  private boolean canVisit(Member member) {
    return member.isUp() && member.pausedUntil() <= world.now();
  }
}
