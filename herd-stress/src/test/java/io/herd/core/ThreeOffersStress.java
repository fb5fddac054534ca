package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Three updates of a client whose first one is stored already. Each is told of one that beat it. */
@JCStressTest
@Outcome(id = "[234], [34], 4, 4", expect = ACCEPTABLE, desc = "the newest is stored")
@Outcome(expect = FORBIDDEN, desc = "the newest is lost, or somebody was told of an older one")
@State
public class ThreeOffersStress {
  private static final Update FIRST = Offered.update("A", "kiwi", 1);
  private static final Update SECOND = Offered.update("B", "kiwi", 2);
  private static final Update THIRD = Offered.update("C", "kiwi", 3);
  private static final Update FOURTH = Offered.update("D", "kiwi", 4);

  private final LocationCache cache = new LocationCache(10, 1 << 20, 1);

  public ThreeOffersStress() {
    cache.offer(FIRST);
  }

  @Actor
  public void second(IIII_Result r) {
    r.r1 = Offered.stamp(cache.offer(SECOND));
  }

  @Actor
  public void third(IIII_Result r) {
    r.r2 = Offered.stamp(cache.offer(THIRD));
  }

  @Actor
  public void fourth(IIII_Result r) {
    r.r3 = Offered.stamp(cache.offer(FOURTH));
  }

  @Arbiter
  public void stored(IIII_Result r) {
    r.r4 = Offered.stamp(Offered.find(cache, FIRST));
  }
}
