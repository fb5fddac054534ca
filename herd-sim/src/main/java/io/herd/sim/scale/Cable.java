package io.herd.sim.scale;

import static java.util.Objects.requireNonNull;

import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import org.jspecify.annotations.Nullable;

/** One end of a link: what its session says comes out at the far end. */
final class Cable implements PeerLink.Wire {
  private final Lane lane;
  private @Nullable PeerSession session;
  private @Nullable Cable far;
  /** When the last bytes that left here arrive; later ones do not overtake them. */
  private long lastArrival;

  Cable(Lane lane) {
    this.lane = lane;
  }

  static void plug(Cable a, PeerSession atA, Cable b, PeerSession atB) {
    a.session = atA;
    b.session = atB;
    a.far = b;
    b.far = a;
  }

  Lane lane() {
    return lane;
  }

  PeerSession session() {
    return requireNonNull(session, "not plugged in yet");
  }

  Cable far() {
    return requireNonNull(far, "not plugged in yet");
  }

  /** Keeps the order of the link. */
  long arrival(long millis) {
    lastArrival = Math.max(lastArrival, millis);
    return lastArrival;
  }

  /** As an event loop does: whoever wakes it goes on first, and it is drained afterwards. */
  @Override
  public void wake() {
    lane.wake(this);
  }

  /** Never: nothing here breaks, and no queue grows beyond one turn. */
  @Override
  public void close(String reason) {
    throw new IllegalStateException("a link was closed: " + reason);
  }
}
