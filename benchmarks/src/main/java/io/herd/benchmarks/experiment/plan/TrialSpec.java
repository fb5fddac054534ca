package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.herd.benchmarks.system.Systems;
import io.herd.core.topology.Topology;
import io.herd.loadgen.stub.Latency;
import io.herd.node.file.HerdFile;
import org.jspecify.annotations.Nullable;

/**
 * What a trial does, whole: the herd, the load and how long. Every member is a key of an experiment
 * file.
 *
 * @param transport by name, or the folder of a foreign system such as {@code peers/asyncio}
 * @param topology how the servers are linked
 * @param flooding {@code exclude-sender} or {@code echo-back}
 * @param peerDoor {@code open}, {@code key} or {@code tls}
 * @param variation what is changed of the transport's good practice, as in a herd file
 * @param eventLoops per server; 0 shares the processors out
 * @param processPerServer each server has a process of its own, as those of a foreign system
 *     always have
 * @param collector of the herd's JVM
 * @param heapMegabytes of the herd's JVM, fixed; shared out where there are several
 * @param rate requests per second over the whole herd; 0 for what the calibration finds fitting
 * @param peak search for the peak instead; absent for a fixed rate
 * @param connections that carry the load
 * @param idle connections besides
 * @param clients that move, and report again and again
 * @param writeOnce share of clients that report once among the IAMAT: each can be followed through
 *     the herd, and makes its map longer
 * @param whatsat share of WHATSAT among the requests
 * @param placesDelay of the Places stub, such as {@code 20ms}
 * @param stub {@code wiremock} or {@code fast}; none runs if nothing is asked of it
 * @param taps whether propagation is timed between two of them
 * @param warmUpSeconds sent and recorded apart
 * @param windowSeconds measured
 */
public record TrialSpec(
    String transport,
    String topology,
    FloodRule flooding,
    DoorKind peerDoor,
    JsonNode variation,
    int eventLoops,
    boolean processPerServer,
    Collector collector,
    int heapMegabytes,
    double rate,
    @Nullable PeakSpec peak,
    int connections,
    int idle,
    int clients,
    double writeOnce,
    double whatsat,
    String placesDelay,
    StubKind stub,
    boolean taps,
    double warmUpSeconds,
    double windowSeconds) {

  private static final double SEARCH = 35;

  public TrialSpec {
    Systems.find(transport);
    Topology.parse(topology);
    Latency.parse(placesDelay);
    HerdFile.variation(variation);
    check(peerDoor != DoorKind.TLS || !taps,
        "peerDoor is tls, which no tap speaks; write taps: false");
    check(rate >= 0, "rate is " + rate + "; write requests per second, or 0 to have it chosen");
    check(connections > 0, "connections is " + connections + "; it must be at least 1");
    check(idle >= 0, "idle is " + idle + "; it must not be negative");
    check(eventLoops >= 0, "eventLoops is " + eventLoops + "; it must not be negative");
    check(heapMegabytes >= 32, "heapMegabytes is " + heapMegabytes + "; it must be at least 32");
    check(whatsat >= 0 && whatsat <= 1, "whatsat is " + whatsat + "; write a share from 0 to 1");
    check(clients >= 0, "clients is " + clients + "; it must not be negative");
    check(writeOnce > 0 && writeOnce <= 1,
        "writeOnce is " + writeOnce + "; write a share above 0, at most 1");
    check(warmUpSeconds >= 0, "warmUpSeconds is " + warmUpSeconds + "; it must not be negative");
    check(windowSeconds > 0, "windowSeconds is " + windowSeconds + "; it must be above 0");
  }

  private static void check(boolean fine, String complaint) {
    if (!fine) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** Whether each server has a process of its own. */
  public boolean processEach() {
    return processPerServer || Systems.isForeign(transport);
  }

  /** How the servers are linked. */
  public Topology graph() {
    return Topology.parse(topology);
  }

  /** Length of the warm-up. */
  public long warmUpMillis() {
    return Math.round(warmUpSeconds * 1e3);
  }

  /** Length of the window. */
  public long windowMillis() {
    return Math.round(windowSeconds * 1e3);
  }

  /** Whether a Places stub has to run. */
  public boolean asksPlaces() {
    return whatsat > 0;
  }

  /** About how long one trial takes, with starting its processes. */
  public double seconds() {
    double start = (processEach() ? 4.5 : 2.6) + (asksPlaces() ? 1.2 : 0) + idle / 5_000.0;
    double load = (processEach() ? 2 * warmUpSeconds + 2 : warmUpSeconds) + windowSeconds;
    return start + (peak == null ? load : SEARCH + peak.shares().size() * (load + 1));
  }
}
