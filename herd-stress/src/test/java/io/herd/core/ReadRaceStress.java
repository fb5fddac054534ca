package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One reads twice while another offers twice: what is read never goes back. */
@JCStressTest
@Outcome(id = {"0, [012]", "1, [12]", "2, 2"}, expect = ACCEPTABLE, desc = "it went on")
@Outcome(expect = FORBIDDEN, desc = "it went back")
@State
public class ReadRaceStress {
  private static final Update FIRST = Offered.update("A", "kiwi", 1);
  private static final Update SECOND = Offered.update("A", "kiwi", 2);

  private final LocationCache cache = new LocationCache(10, 1 << 20, 1);

  @Actor
  public void offer() {
    cache.offer(FIRST);
    cache.offer(SECOND);
  }

  @Actor
  public void read(II_Result r) {
    r.r1 = Offered.stamp(Offered.find(cache, FIRST));
    r.r2 = Offered.stamp(Offered.find(cache, FIRST));
  }
}
