package io.herd.sim.scale;

/** The heap of this JVM. */
public final class Heap {
  private Heap() {}

  /** Bytes that are in use after a collection; slow with a large heap. */
  public static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
