package io.herd.staged;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The bell of a worker that looks after queues only. */
final class Parking implements Bell {
  private final AtomicBoolean asleep = new AtomicBoolean();
  private volatile @Nullable Thread sleeper;

  @Override
  public void await(BooleanSupplier idle) {
    sleeper = Thread.currentThread();
    asleep.set(true);
    if (idle.getAsBoolean()) {
      LockSupport.park(this);
    }
    asleep.set(false);
  }

  @Override
  public boolean ring() {
    if (!asleep.get() || !asleep.compareAndSet(true, false)) {
      return false;
    }
    LockSupport.unpark(sleeper);
    return true;
  }
}
