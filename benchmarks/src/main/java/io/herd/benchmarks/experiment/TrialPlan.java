package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.herd.benchmarks.experiment.plan.FloodRule;
import io.herd.benchmarks.experiment.plan.TrialSpec;
import io.herd.benchmarks.system.Systems;
import io.herd.core.Limits;
import io.herd.core.Variation;
import io.herd.core.topology.Topology;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.spec.Target;
import io.herd.node.Ready;
import io.herd.node.file.Flooding;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.report.result.Config;
import io.herd.report.result.Herd;
import io.herd.report.result.Workload;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a trial is carried out. Updates are write-once, so that each can be followed; they go to all
 * servers in turn, and those to the first server are timed by two taps, one on that server and one
 * on the server farthest from it.
 *
 * @param seed of the positions and arrival times
 */
record TrialPlan(TrialSpec spec, long seed) {
  private static final int IN_FLIGHT_CAP = 10_000;
  private static final double RADIUS_KM = 10;
  private static final int BOUND = 5;
  private static final long LONGEST_DRAIN_MILLIS = 3_000;
  private static final int WINDOWS = 10;

  /** The same for every arm, also for one that would take fewer by default. */
  private static final int MAX_CONNECTIONS = 12_000;

  private Topology topology() {
    return spec.graph();
  }

  /** The server that timed updates are sent to. */
  private String origin() {
    return topology().servers().getFirst();
  }

  /** The server where their arrival is timed. */
  private String far() {
    return topology().farthestFrom(origin());
  }

  private int hops() {
    return topology().eccentricity(origin());
  }

  private int taps() {
    return hops() == 0 || !spec.taps() ? 0 : 2;
  }

  HerdFile herdFile(Optional<URI> places) {
    HerdFile file = HerdFile.of(spec.topology())
        .withTransport(spec.transport())
        .withFlooding(new Flooding(spec.flooding() == FloodRule.EXCLUDE_SENDER, true, false))
        .withEventLoops(spec.eventLoops())
        .withLimits(Limits.DEFAULT.withMaxConnections(MAX_CONNECTIONS))
        .withVariation(variation())
        .withLog(LogEntry.OFF);
    return places.map(url -> file.withPlaces(PlacesEntry.at(url.toString()))).orElse(file);
  }

  /** A fixed rate over this warm-up and window, in milliseconds. */
  LoadSpec loadSpec(Subject herd, double rate, long warmUpMillis, long windowMillis) {
    List<Target> targets = herd.ready().servers().stream().map(s -> local(s.port())).toList();
    List<TapSpec> taps =
        taps() == 0
            ? List.of()
            : List.of(
                tap(herd.ready(), origin()),
                tap(herd.ready(), far()));
    return new LoadSpec(
        targets,
        new Pace.Poisson(rate),
        new Phases(warmUpMillis, windowMillis, Math.min(LONGEST_DRAIN_MILLIS, windowMillis)),
        new Connections(spec.connections(), 1, IN_FLIGHT_CAP, 1, spec.idle(), false,
            Systems.find(spec.transport()).clientStyle()),
        new Mix(spec.whatsat(), RADIUS_KM, BOUND, spec.writeOnce()),
        clients(),
        seed,
        taps,
        local(herd.ready().server(origin()).port()),
        Math.max(100, windowMillis / WINDOWS));
  }

  private static TapSpec tap(Ready herd, String server) {
    return new TapSpec(server, local(herd.server(server).peerPort()))
        .withKeyFile(herd.peerKeyFile());
  }

  /** There is at least one for each connection. */
  private int clients() {
    return Math.max(spec.clients(), spec.connections());
  }

  private static Target local(int port) {
    return new Target("127.0.0.1", port);
  }

  /** What was asked, for the result. */
  Config config(LoadSpec load) {
    Herd herd =
        new Herd(
            topology().name(), topology().servers().size(), topology().links().size(),
            spec.flooding() == FloodRule.EXCLUDE_SENDER, hops(), taps());
    Workload workload =
        new Workload(
            ((Pace.Poisson) load.pace()).rate(),
            "poisson",
            spec.connections(),
            Map.of("IAMAT", 1 - spec.whatsat(), "WHATSAT", spec.whatsat()),
            clients(),
            load.phases().warmupMillis() / 1e3,
            load.phases().windowMillis() / 1e3,
            load.phases().drainMillis() / 1e3,
            Map.of("load", seed));
    return new Config(herd, workload, flags());
  }

  private Variation variation() {
    return HerdFile.variation(spec.variation());
  }

  private Map<String, String> flags() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("idle connections", Integer.toString(spec.idle()));
    flags.put("places radius km", Double.toString(RADIUS_KM));
    flags.put("places bound", Integer.toString(BOUND));
    flags.put("peer door", spec.peerDoor().name().toLowerCase(Locale.ROOT));
    flags.put("stub latency", spec.placesDelay());
    flags.put("timed from", origin());
    flags.put("timed at", far());
    flags.put("variation", text(spec.variation()));
    return flags;
  }

  private static String text(JsonNode variation) {
    return variation.isEmpty() ? "none" : variation.toString();
  }
}
