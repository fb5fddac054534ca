package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** As {@link OfferRaceStress}, on the twin: the forbidden outcome must be seen. */
@JCStressTest
@Outcome(id = "1, 2, 2, 1", expect = ACCEPTABLE, desc = "the older was stored, then replaced")
@Outcome(id = "2, 2, 2, 1", expect = ACCEPTABLE, desc = "the older came too late")
@Outcome(expect = FORBIDDEN, desc = "the newer is lost, or somebody was told wrong")
@State
public class TwinOfferRaceStress {
  private static final Update OLDER = Offered.update("A", "kiwi", 1);
  private static final Update NEWER = Offered.update("B", "kiwi", 2);

  private final CheckThenActCache cache = new CheckThenActCache(10);

  @Actor
  public void older(IIII_Result r) {
    r.r1 = Offered.stamp(cache.offer(OLDER));
  }

  @Actor
  public void newer(IIII_Result r) {
    r.r2 = Offered.stamp(cache.offer(NEWER));
  }

  @Arbiter
  public void stored(IIII_Result r) {
    r.r3 = Offered.stamp(cache.find(NEWER));
    r.r4 = cache.size();
  }
}
