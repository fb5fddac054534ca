package io.herd.report.guard;

import io.herd.report.result.Load;
import io.herd.report.result.RunResult;
import io.herd.report.result.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The guards for the load of a live herd: those of every run as far as they need nothing from
 * inside the herd, with the same bounds, and those of the generator.
 */
public final class LoadJudge {
  private static final int LEAST_WINDOWS = 5;
  private static final Set<String> ALWAYS = Set.of("errors", "losses", "updates seen",
      "rate achieved", "generator lag", "in-flight cap", "hiccups");
  private static final List<String> STEADY = List.of("constant", "poisson");

  private LoadJudge() {}

  /** The judge of this run: what a short run, or this machine, cannot tell is not asked. */
  public static Judge of(RunResult run) {
    List<Guard> guards = new ArrayList<>(List.of(
        new RanToItsEnd(), new GeneratorCeiling(0.8), new GeneratorCpu(0.9)));
    Judge.standard().guards().stream()
        .filter(guard -> isAsked(guard.name(), run))
        .forEach(guards::add);
    return new Judge(guards, List.of());
  }

  private static boolean isAsked(String guard, RunResult run) {
    return switch (guard) {
      case "steal" -> stealIsKnown(run);
      case "steady state" -> steadyIsAsked(run);
      default -> ALWAYS.contains(guard);
    };
  }

  private static boolean stealIsKnown(RunResult run) {
    return Load.stealShare(run.environment().before(), run.environment().after(),
        run.environment().machine().cores()).isPresent();
  }

  private static boolean steadyIsAsked(RunResult run) {
    long windows = run.measured().windows().stream()
        .filter(window -> window.phase() == Window.Phase.MEASURED
            && window.responseP50Nanos().isPresent())
        .count();
    return STEADY.contains(run.config().load().schedule()) && windows >= LEAST_WINDOWS;
  }
}
