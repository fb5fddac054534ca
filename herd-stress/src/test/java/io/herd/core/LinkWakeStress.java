package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A neighbour's link is drained and falls asleep while one more update is offered to it. */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "it went with the turn")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the link was woken for it")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "woken for nothing")
@Outcome(expect = FORBIDDEN, desc = "it waits and nobody was woken")
@State
public class LinkWakeStress {
  private static final HerdServer SERVER =
      new HerdServer(ServerConfig.of("A"), TrafficLog.NONE);
  private static final Update UPDATE = Offered.update("A", "kiwi", 1);

  private final AtomicInteger wakes = new AtomicInteger();
  private final Output out = new Output(128, 128);
  private final PeerLink link = new PeerLink(SERVER, new Wire(wakes));

  private record Wire(AtomicInteger wakes) implements PeerLink.Wire {
    @Override
    public void wake() {
      wakes.incrementAndGet();
    }

    @Override
    public void close(String reason) {
      throw new IllegalStateException(reason);
    }
  }

  public LinkWakeStress() {
    link.up("B", null); // awake, with nothing to send
    wakes.set(0);
  }

  @Actor
  public void offer() {
    link.offer(UPDATE);
  }

  @Actor
  public void drain() {
    link.drain(out, Integer.MAX_VALUE);
  }

  @Arbiter
  public void count(ZZ_Result r) {
    r.r1 = out.length() == UPDATE.line().length;
    r.r2 = wakes.get() == 1;
  }
}
