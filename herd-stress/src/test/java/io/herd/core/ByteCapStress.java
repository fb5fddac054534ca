package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;

/** Two known clients send a longer line, and there is room for one of them. */
@JCStressTest
@Outcome(id = {"222, 0, true", "0, 222, true"}, expect = ACCEPTABLE, desc = "one is refused")
@Outcome(id = "0, 0, true", expect = ACCEPTABLE, desc = "each found the room booked by the other")
@Outcome(expect = FORBIDDEN, desc = "more is stored than the cap allows, or it is miscounted")
@State
public class ByteCapStress {
  private static final Update KIWI = Offered.update("A", "kiwi", 1);
  private static final Update MOA = Offered.update("A", "moa", 1);
  private static final Update LONGER_KIWI = Offered.update("A", "kiwi", 222);
  private static final Update LONGER_MOA = Offered.update("A", "moa", 222);
  private static final int CAP = KIWI.line().length + MOA.line().length + 3;

  private final LocationCache cache = new LocationCache(10, CAP, 1);

  public ByteCapStress() {
    cache.offer(KIWI);
    cache.offer(MOA);
  }

  @Actor
  public void kiwi(IIZ_Result r) {
    r.r1 = Offered.stamp(cache.offer(LONGER_KIWI));
  }

  @Actor
  public void moa(IIZ_Result r) {
    r.r2 = Offered.stamp(cache.offer(LONGER_MOA));
  }

  @Arbiter
  public void bytes(IIZ_Result r) {
    long stored = 0;
    for (var updates = cache.updates(); updates.hasNext();) {
      stored += updates.next().line().length;
    }
    r.r3 = stored <= CAP && stored == cache.storedBytes();
  }
}
