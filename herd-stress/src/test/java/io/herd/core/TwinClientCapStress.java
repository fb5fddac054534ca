package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** As {@link ClientCapStress}, on the twin: the forbidden outcome must be seen. */
@JCStressTest
@Outcome(id = {"1, 0, 1", "0, 1, 1"}, expect = ACCEPTABLE, desc = "one is refused")
@Outcome(expect = FORBIDDEN, desc = "both are in, or none")
@State
public class TwinClientCapStress {
  private static final Update KIWI = Offered.update("A", "kiwi", 1);
  private static final Update TUI = Offered.update("A", "tui", 1);

  private final CheckThenActCache cache = new CheckThenActCache(1);

  @Actor
  public void kiwi(III_Result r) {
    r.r1 = Offered.stamp(cache.offer(KIWI));
  }

  @Actor
  public void tui(III_Result r) {
    r.r2 = Offered.stamp(cache.offer(TUI));
  }

  @Arbiter
  public void count(III_Result r) {
    r.r3 = cache.size();
  }
}
