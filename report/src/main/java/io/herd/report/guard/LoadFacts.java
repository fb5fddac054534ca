package io.herd.report.guard;

import io.herd.report.result.Facts;
import io.herd.report.result.RunResult;
import java.util.OptionalDouble;

/** Names of facts about a load among the flags of its result, which the guards here read. */
public final class LoadFacts {
  /** Requests per second that this generator reached against the null server. */
  public static final String CEILING = "generator.ceilingPerSecond";

  /** The share of the window in which the generator's busiest event loop was on a processor. */
  public static final String BUSIEST_LOOP = "generator.busiestLoopShare";

  /** What stands for the ceiling when the user wants to be judged without. */
  public static final String NOT_ASKED = "not asked";

  private LoadFacts() {}

  static String text(RunResult run, String name) {
    return run.config().flags().getOrDefault(name, Facts.UNAVAILABLE);
  }

  static OptionalDouble number(RunResult run, String name) {
    try {
      return OptionalDouble.of(Double.parseDouble(text(run, name)));
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}
