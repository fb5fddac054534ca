package io.herd.loadgen.net;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;

/**
 * Lets an event loop sleep until shortly before something is due, and poll from then on: a core
 * that sleeps takes tens of microseconds to wake up, and all of them would be lateness. A loop that
 * polls still reads what comes in between. To be used on that loop only.
 */
public final class Alertness implements SelectStrategy {
  private boolean alert;

  Alertness() {}

  /** From now on the loop polls, or sleeps when there is nothing to do. */
  public void set(boolean alert) {
    this.alert = alert;
  }

  @Override
  public int calculateStrategy(IntSupplier poll, boolean hasTasks) throws Exception {
    return hasTasks || alert ? poll.get() : SELECT;
  }
}
