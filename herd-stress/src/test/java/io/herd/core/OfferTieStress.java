package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Two updates with one time stamp and the same client: server B sorts after A and must win. */
@JCStressTest
@Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "A was stored, then replaced by B")
@Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "A came too late")
@Outcome(expect = FORBIDDEN, desc = "the order of arrival decided")
@State
public class OfferTieStress {
  private static final Update OF_A = Offered.update("A", "kiwi", 5);
  private static final Update OF_B = Offered.update("B", "kiwi", 5);

  private final LocationCache cache = new LocationCache(10, 1 << 20, 1);

  @Actor
  public void a(ZZZ_Result r) {
    r.r1 = cache.offer(OF_A) == OF_A;
  }

  @Actor
  public void b(ZZZ_Result r) {
    r.r2 = cache.offer(OF_B) == OF_B;
  }

  @Arbiter
  public void stored(ZZZ_Result r) {
    r.r3 = Offered.find(cache, OF_A) == OF_B;
  }
}
