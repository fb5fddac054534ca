package io.herd.loadgen.attack;

/** Ends an attack, when it is told to or its time is over. Any thread may tell. */
public final class Halt {
  private final long deadline;
  private volatile boolean told;

  /** One that comes by itself after so many nanoseconds. */
  public Halt(long nanos) {
    deadline = System.nanoTime() + nanos;
  }

  /** Ends it now. */
  public void tell() {
    told = true;
  }

  /** Whether the attack has to end. */
  public boolean over() {
    return told || System.nanoTime() - deadline >= 0;
  }
}
