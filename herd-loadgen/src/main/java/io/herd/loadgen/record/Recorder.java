package io.herd.loadgen.record;

import java.util.EnumMap;
import java.util.List;

/** Takes down one event loop's requests; used on that loop only. */
public final class Recorder {
  private final long windowStart;
  private final long windowEnd;
  private final EnumMap<Fault, FaultNote> notes = new EnumMap<>(Fault.class);
  private long start;
  private Window window = new Window();

  /** The measured time runs from {@code windowStart} to {@code windowEnd} after the start. */
  public Recorder(long windowStart, long windowEnd) {
    this.windowStart = windowStart;
    this.windowEnd = windowEnd;
  }

  /** Tells when the run starts, on the clock of {@link System#nanoTime}. */
  public void start(long nanos) {
    start = nanos;
  }

  /** The phase of a request due at {@code intended}. */
  public Phase phase(long intended) {
    return intended - start < windowStart ? Phase.WARMUP : Phase.MEASURED;
  }

  public void sent(Request request) {
    window.part(request.phase).sent(request);
  }

  public void done(Request request, long now) {
    window.part(request.phase).done(request, now);
    long since = now - start;
    if (since >= windowStart && since < windowEnd) {
      window.countInTime();
    }
  }

  public void censored(Request request, long now) {
    window.part(request.phase).censored(request, now);
  }

  /** Counts a fault; true if it is the first of its kind, of which a note is wanted. */
  public boolean fault(Phase phase, Fault fault) {
    window.part(phase).fault(fault);
    return !notes.containsKey(fault);
  }

  /** Keeps the first note of its kind. */
  public void note(Fault fault, String target, String asked, String got, long now) {
    notes.putIfAbsent(fault, new FaultNote(fault, target, asked, got, now - start));
  }

  public List<FaultNote> notes() {
    return List.copyOf(notes.values());
  }

  /** Goes on with an empty window and hands over the one filled so far. */
  public Window swap(Window empty) {
    Window full = window;
    window = empty;
    return full;
  }
}
