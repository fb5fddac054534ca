package io.herd.benchmarks.experiment;

import io.herd.core.topology.Topology;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.spec.Target;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import io.herd.node.process.HerdProcess;
import io.herd.report.result.Config;
import io.herd.report.result.Herd;
import io.herd.report.result.Workload;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every trial of a campaign does alike, whatever the transport. Updates are write-once, so
 * that each can be followed; they go to all servers in turn, and those to the first server are
 * timed by two taps, one on that server and one on the server farthest from it.
 *
 * @param rate requests per second over the whole herd
 */
record TrialPlan(CompareOptions options, double rate) {
  private static final int IN_FLIGHT_CAP = 10_000;
  private static final double RADIUS_KM = 10;
  private static final int BOUND = 5;
  private static final Duration DRAIN = Duration.ofSeconds(3);
  private static final int WINDOWS = 10;

  private Topology topology() {
    return options.topology();
  }

  /** The server that timed updates are sent to. */
  String origin() {
    return topology().servers().getFirst();
  }

  /** The server where their arrival is timed. */
  String far() {
    return topology().farthestFrom(origin());
  }

  private int hops() {
    return topology().eccentricity(origin());
  }

  private int taps() {
    return hops() == 0 ? 0 : 2;
  }

  HerdFile herdFile(String transport, URI places) {
    return HerdFile.of(topology().name())
        .withTransport(transport)
        .withPlaces(PlacesEntry.at(places.toString()))
        .withLog(LogEntry.OFF);
  }

  LoadSpec loadSpec(HerdProcess herd, long seed) {
    List<Target> targets = herd.servers().stream().map(s -> local(s.port())).toList();
    List<TapSpec> taps =
        taps() == 0
            ? List.of()
            : List.of(
                new TapSpec(origin(), local(herd.server(origin()).peerPort())),
                new TapSpec(far(), local(herd.server(far()).peerPort())));
    return new LoadSpec(
        targets,
        new Pace.Poisson(rate),
        new Phases(options.warmUp().toMillis(), options.window().toMillis(), DRAIN.toMillis()),
        new Connections(options.connections(), 1, IN_FLIGHT_CAP, 1),
        new Mix(options.whatsatShare(), RADIUS_KM, BOUND, 1),
        options.connections(),
        seed,
        taps,
        local(herd.server(origin()).port()),
        Math.max(100, options.window().toMillis() / WINDOWS));
  }

  private static Target local(int port) {
    return new Target("127.0.0.1", port);
  }

  Config config(long seed) {
    Herd herd =
        new Herd(
            topology().name(), topology().servers().size(), topology().links().size(), true, hops(),
            taps());
    Workload load =
        new Workload(
            rate,
            "poisson",
            options.connections(),
            Map.of("IAMAT", 1 - options.whatsatShare(), "WHATSAT", options.whatsatShare()),
            options.connections(),
            options.warmUp().toMillis() / 1e3,
            options.window().toMillis() / 1e3,
            DRAIN.toMillis() / 1e3,
            Map.of("load", seed, "order", options.seed()));
    return new Config(herd, load, flags());
  }

  private Map<String, String> flags() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("places radius km", Double.toString(RADIUS_KM));
    flags.put("places bound", Integer.toString(BOUND));
    flags.put("stub latency", options.stubLatency());
    flags.put("timed from", origin());
    flags.put("timed at", far());
    return flags;
  }
}
