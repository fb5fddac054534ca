package io.herd.sim.run;

import io.herd.core.topology.Link;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Fact;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.plan.Fault;
import io.herd.sim.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a plan, in one thread: the same plan always comes to the same outcome. */
public final class Run {
  private static final long STEPS_PER_INPUT = 2_000;

  private final World world;
  private final Finale finale;

  private Run(Plan plan, @Nullable Trace trace) {
    world = new World(plan, trace);
    finale = new Finale(world);
  }

  public static Outcome of(Plan plan) {
    return of(plan, null);
  }

  /** A run that tells a trace what happens. */
  public static Outcome of(Plan plan, @Nullable Trace trace) {
    return new Run(plan, trace).run();
  }

  private Outcome run() {
    Breach breach = null;
    try {
      begin();
      long most = STEPS_PER_INPUT * (1_000 + world.plan.steps().size());
      for (long steps = 0; world.agenda.step(); steps++) {
        if (steps > most) {
          throw new Breach(Invariant.I7, "it never comes to rest");
        }
      }
      finale.end();
    } catch (Breach e) {
      breach = e;
    } catch (RuntimeException | StackOverflowError e) {
      breach = new Breach(Invariant.I10, "an exception escapes: " + e + " at "
          + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?"));
    }
    return outcome(breach);
  }

  private Outcome outcome(@Nullable Breach breach) {
    if (breach != null) {
      world.tell("herd", "BREACH of " + breach.invariant() + ": " + breach.what());
    }
    List<Fact> facts = world.facts.all();
    return new Outcome(world.plan.seed(), world.hash.value(), facts.size(), world.sent(),
        world.now(), world.tally, breach, breach == null ? finale.unknown() : List.of());
  }

  private void begin() {
    List<String> names = world.setting.topology().servers();
    for (int i = 0; i < names.size(); i++) {
      world.members.add(new Member(world, i));
    }
    for (Link link : world.setting.topology().links()) {
      Member a = world.members.get(names.indexOf(link.a()));
      a.add(new LinkKeeper(a, world.members.get(names.indexOf(link.b()))));
    }
    world.members.forEach(Member::start);
    List<Talker> talkers = new ArrayList<>();
    for (int i = 0; i < world.setting.talkers(); i++) {
      talkers.add(new Talker(world, i));
    }
    for (Fault fault : List.of(Fault.DELAYS, Fault.SKEW)) {
      if (world.setting.has(fault)) {
        world.tally.fault(fault);
      }
    }
    new Script(world, talkers).begin();
    finale.begin();
  }
}
