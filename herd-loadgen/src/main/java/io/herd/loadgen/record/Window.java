package io.herd.loadgen.record;

/** What was sent and came back between two ticks of the time line. One writer at a time. */
public final class Window {
  private final Part warmup = new Part();
  private final Part measured = new Part();
  private long doneInTime;

  public Part part(Phase phase) {
    return switch (phase) {
      case WARMUP -> warmup;
      case MEASURED -> measured;
    };
  }

  /** Right answers that came between the beginning and the end of the measured time. */
  public long doneInTime() {
    return doneInTime;
  }

  void countInTime() {
    doneInTime++;
  }

  /** Adds what another window has seen. */
  public void add(Window other) {
    warmup.add(other.warmup);
    measured.add(other.measured);
    doneInTime += other.doneInTime;
  }

  /** Empties the window for its next use. */
  public void reset() {
    warmup.reset();
    measured.reset();
    doneInTime = 0;
  }
}
