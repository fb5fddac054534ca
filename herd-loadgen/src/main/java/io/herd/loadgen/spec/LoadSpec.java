package io.herd.loadgen.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run is asked to do, every default written out.
 *
 * @param targets the servers' client addresses
 * @param seed of everything drawn at random; equal seeds send equal requests at equal times
 * @param clients moving clients; there is at least one for each connection
 * @param taps where updates are to be seen arriving
 * @param origin the target whose write-once updates the taps time; every target's when absent
 * @param intervalMillis the length of one row of the time line
 * @param probe how propagation is estimated where no tap can be put
 */
public record LoadSpec(
    List<Target> targets,
    Pace pace,
    Phases phases,
    Connections connections,
    Mix mix,
    int clients,
    long seed,
    List<TapSpec> taps,
    @Nullable Target origin,
    long intervalMillis,
    @Nullable ProbeSpec probe) {
  public LoadSpec {
    targets = List.copyOf(targets);
    taps = List.copyOf(taps);
    BadInput.unless(!targets.isEmpty(),
        "no targets; name the servers' client ports, such as [\"127.0.0.1:12000\"]");
    BadInput.unless(origin == null || targets.contains(origin),
        "origin " + origin + " is none of the targets " + targets);
    BadInput.unless(clients > 0, "clients " + clients + " is below 1");
    BadInput.unless(intervalMillis > 0, "intervalMillis " + intervalMillis + " is below 1");
    BadInput.unless(taps.isEmpty() || mix.writeOnceShare() > 0,
        "taps need write-once clients; set mix.writeOnceShare above 0, or leave out the taps");
    BadInput.unless(probe == null || mix.writeOnceShare() > 0,
        "probe needs write-once clients; set mix.writeOnceShare above 0, or leave it out");
    BadInput.unless(
        mix.hotShare() == 0 || !(pace instanceof Pace.Closed || pace instanceof Pace.Trace),
        "mix.hotShare needs an open pace and no trace; choose another pace, or leave it out");
  }

  /** Without a probe. */
  public LoadSpec(
      List<Target> targets,
      Pace pace,
      Phases phases,
      Connections connections,
      Mix mix,
      int clients,
      long seed,
      List<TapSpec> taps,
      @Nullable Target origin,
      long intervalMillis) {
    this(targets, pace, phases, connections, mix, clients, seed, taps, origin, intervalMillis,
        null);
  }

  /** The same load at another pace. */
  public LoadSpec withPace(Pace other) {
    return new LoadSpec(targets, other, phases, connections, mix, clients, seed, taps, origin,
        intervalMillis, probe);
  }

  /** The same load for another time. */
  public LoadSpec withPhases(Phases other) {
    return new LoadSpec(targets, pace, other, connections, mix, clients, seed, taps, origin,
        intervalMillis, probe);
  }

  /** The same load, carried otherwise. */
  public LoadSpec withConnections(Connections other) {
    return new LoadSpec(targets, pace, phases, other, mix, clients, seed, taps, origin,
        intervalMillis, probe);
  }

  /** Whether replies set the pace, so that the times are those of a closed loop. */
  public boolean closed() {
    return pace instanceof Pace.Closed;
  }
}
