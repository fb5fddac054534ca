package io.herd.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * As {@link LinkWakeStress}, on a link that looks for more and then falls asleep, without a lock
 * around the two: the forbidden outcome must be seen.
 */
@JCStressTest
@Outcome(id = {"true, false", "false, true", "true, true"}, expect = ACCEPTABLE, desc = "sent")
@Outcome(expect = FORBIDDEN, desc = "it waits and nobody was woken")
@State
public class TwinLinkWakeStress {
  private final ConcurrentLinkedQueue<String> pending = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awake = new AtomicBoolean(true);
  private boolean sent;
  private boolean woken;

  @Actor
  public void offer() {
    pending.add("update");
    if (awake.compareAndSet(false, true)) {
      woken = true;
    }
  }

  @Actor
  public void drain() {
    if (pending.poll() != null) {
      sent = true;
    }
    awake.set(false);
  }

  @Arbiter
  public void count(ZZ_Result r) {
    r.r1 = sent;
    r.r2 = woken;
  }
}
