package io.herd.benchmarks.claims;

import io.herd.benchmarks.experiment.LoadFigures;
import io.herd.report.claim.Finding;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules on what transports cost. */
final class HerdRules {
  private static final String EPOLL = "netty-epoll";
  private static final String PLATFORM = "threads-platform";
  private static final String VIRTUAL = "threads-virtual";
  private static final Metric P50 = Metrics.response("IAMAT", Percentile.P50);
  private static final Metric P99 = Metrics.response("IAMAT", Percentile.P99);

  /** Those that do all their work while the program stands come first. */
  private static final List<String> COLLECTORS =
      List.of("serial", "parallel", "g1", "zgc", "shenandoah");
  private static final List<Map<String, String>> PEERS = List.of(
      transport(EPOLL), transport(PLATFORM), transport(PeerRules.ASYNCIO),
      transport(PeerRules.NODE));
  private static final List<Map<String, String>> STAGES = List.of(
      Map.of("variation", "stages=1"), Map.of("variation", "stages=2"),
      Map.of("variation", "as it is"));
  private static final int STOPPING = 3;
  private static final double FELT = 0.001;

  private HerdRules() {}

  private static Map<String, String> transport(String name) {
    return Map.of("transport", name);
  }

  private static Map<String, String> places(String transport, String delay) {
    return Map.of("transport", transport, "placesDelay", delay);
  }

  private static Map<String, String> connections(String transport, int connections) {
    return Map.of("transport", transport, "connections", String.valueOf(connections));
  }

  static Judgement propagation(Evidence evidence) {
    var calm = connections(EPOLL, 64);
    return new Hearing(evidence)
        .mean("median propagation over the loopback limit (hops x half a round trip)",
            evidence.sample("connections", Metrics.PROPAGATION_MULTIPLE, calm),
            Criterion.below(10))
        .explain("connections", Metrics.PROPAGATION_P50,
            List.of(calm, connections(PLATFORM, 64), connections(VIRTUAL, 64)))
        .explain("connections", Metrics.PROPAGATION_P99, List.of(calm))
        .explain("connections", Metrics.SWITCHES, List.of(calm))
        .also("peers", hearing -> hearing
            .explain("peers", Metrics.PROPAGATION_P50, PEERS)
            .explain("peers", Metrics.PROPAGATION_P99, PEERS))
        .all();
  }

  static Judgement asyncWins(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    var shown = new ArrayList<Map<String, String>>();
    for (int connections : List.of(1, 64, 1_000)) {
      for (String threads : List.of(PLATFORM, VIRTUAL)) {
        hearing.ratio("connections", Metrics.CPU, connections(threads, connections),
            connections(EPOLL, connections), Criterion.above(1));
      }
      shown.add(connections(EPOLL, connections));
      shown.add(connections(PLATFORM, connections));
    }
    return hearing
        .ratio("peak", Metrics.PEAK, peak(PLATFORM, "peak"), peak(EPOLL, "peak"),
            Criterion.below(1))
        .explain("connections", Metrics.SWITCHES, shown)
        .most();
  }

  static Judgement vthreadsScale(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("connections", P50, connections(VIRTUAL, 1), connections(PLATFORM, 1),
            Criterion.above(1))
        .ratio("connections", Metrics.CPU, connections(VIRTUAL, 1_000),
            connections(PLATFORM, 1_000), Criterion.below(1))
        .explain("connections", Metrics.SWITCHES, List.of(
            connections(VIRTUAL, 1), connections(PLATFORM, 1), connections(VIRTUAL, 1_000),
            connections(PLATFORM, 1_000)))
        .all();
  }

  static Judgement c10k(Evidence evidence) {
    var none = Map.of("transport", PLATFORM, "idle", "0");
    var many = Map.of("transport", PLATFORM, "idle", "10000");
    Campaign campaign = evidence.campaign("idle");
    String arm = evidence.arm("idle", many).name();
    long lost = campaign.runsOf(arm).stream()
        .filter(run -> run.measured().counters().requests().errors().keySet().stream()
            .anyMatch(LoadFigures.IDLE_LOST::equals))
        .count();
    Hearing hearing = new Hearing(evidence)
        .fact("trials of " + arm + " that lost some of 10,000 idle connections:", (double) lost,
            campaign.runsOf(arm).size(), lost > 0 ? Finding.CONFIRMED : Finding.CONTRADICTED)
        .ratio("idle", P99, many, none, Criterion.above(2));
    return hearing
        .aside("idle", P99, Map.of("transport", EPOLL, "idle", "10000"),
            Map.of("transport", EPOLL, "idle", "0"))
        .explain("idle", Metrics.RSS, List.of(none, many))
        .also("idle-peers", more -> more
            .aside("idle-peers", P99, Map.of("idle", "10000"), Map.of("idle", "0"))
            .explain("idle-peers", P99, List.of(Map.of("idle", "0"), Map.of("idle", "10000")))
            .explain("idle-peers", Metrics.RSS,
                List.of(Map.of("idle", "0"), Map.of("idle", "10000"))))
        .any();
  }

  static Judgement stall(Evidence evidence) {
    var blocking = Map.of("transport", EPOLL, "variation", "placesCall=blocking");
    var offloaded = Map.of("transport", EPOLL, "variation", "as it is");
    return new Hearing(evidence)
        .ratio("stall", P99, blocking, offloaded, Criterion.above(2))
        .explain("stall", P99, List.of(blocking, offloaded, transport(PLATFORM)))
        .also("places-peers", hearing -> hearing.explain("places-peers", P99,
            List.of(places(PeerRules.ASYNCIO, "300ms"), places(PeerRules.NODE, "300ms"))))
        .all();
  }

  static Judgement responsive(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    var slow = places(EPOLL, "300ms");
    var instant = places(EPOLL, "0");
    return hearing
        .ratio("places", P99, slow, instant, Criterion.below(2))
        .aside("places", P99, places(PLATFORM, "300ms"), places(PLATFORM, "0"))
        .explain("places", P99, List.of(slow, instant))
        .explain("places", Metrics.response("WHATSAT", Percentile.P50), List.of(slow, instant))
        .also("places-peers",
            more -> List.of(PeerRules.ASYNCIO, PeerRules.NODE).forEach(peer -> more
                .aside("places-peers", P99, places(peer, "300ms"), places(peer, "0"))
                .explain("places-peers", P99, List.of(places(peer, "300ms"), places(peer, "0")))))
        .all();
  }

  static Judgement multiReactor(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("reactors", Metrics.PEAK, Map.of("eventLoops", "4"), Map.of("eventLoops", "1"),
            Criterion.above(1.5))
        .explain("reactors", Metrics.CPU,
            List.of(Map.of("eventLoops", "4"), Map.of("eventLoops", "1")))
        .all();
  }

  static Judgement gcPause(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    var shares = COLLECTORS.stream()
        .map(name -> evidence.sample("collectors", Metrics.PAUSES, Map.of("collector", name)))
        .toList();
    shares.forEach(share -> hearing.fact("share of the window in pauses of " + share.label() + ":",
        share.median(), share.size(), Finding.NOT_RESOLVED));
    boolean none = shares.stream().allMatch(share -> share.size() >= Sample.LEAST
        && share.values().values().stream().allMatch(value -> value < FELT));
    boolean each = shares.subList(0, STOPPING).stream()
        .allMatch(share -> share.mean().filter(span -> span.low() > FELT).isPresent());
    return hearing
        .explain("collectors", Metrics.response("IAMAT", Percentile.P999),
            COLLECTORS.stream().map(name -> Map.of("collector", name)).toList())
        .judged(each ? Finding.CONFIRMED : none ? Finding.CONTRADICTED : Finding.NOT_RESOLVED);
  }

  private static Map<String, String> peak(String transport, String load) {
    return Map.of("transport", transport, Arm.LOAD, load);
  }

  static Judgement waiting(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    for (String transport : List.of(EPOLL, PLATFORM)) {
      hearing.mean("share of the machine's CPU that " + transport + " uses at half of its peak",
          evidence.sample("peak", Metrics.UTILISATION, peak(transport, "50%")),
          Criterion.below(0.5));
    }
    return hearing
        .explain("peak", Metrics.SYSTEM_SHARE, List.of(peak(EPOLL, "50%"), peak(PLATFORM, "50%")))
        .also("peers-peak", more -> more.explain("peers-peak", Metrics.UTILISATION,
            List.of(peak(PeerRules.ASYNCIO, "50%"), peak(PeerRules.NODE, "50%"))))
        .agreed();
  }

  static Judgement events18(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("peak", Metrics.PEAK, peak(EPOLL, "peak"), peak(PLATFORM, "peak"),
            Criterion.about(1.18))
        .explain("peak", Metrics.PEAK, List.of(peak(EPOLL, "peak"), peak(PLATFORM, "peak")))
        .explain("peak", Metrics.SWITCHES, List.of(peak(EPOLL, "peak"), peak(PLATFORM, "peak")))
        .all();
  }

  static Judgement hopCost(Evidence evidence) {
    var hop = Map.of("variation", "handOff=true");
    var inline = Map.of("variation", "as it is");
    return new Hearing(evidence)
        .ratio("hand-off", Metrics.CPU, hop, inline, Criterion.about(2.6))
        .aside("hand-off", P50, hop, inline)
        .explain("hand-off", Metrics.SWITCHES, List.of(hop, inline))
        .also("stages", more -> more
            .explain("stages", Metrics.CPU, STAGES).explain("stages", Metrics.SWITCHES, STAGES))
        .all();
  }

  static Judgement readTimeout(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    var shown = new ArrayList<Map<String, String>>();
    for (String transport : List.of(PLATFORM, VIRTUAL)) {
      var with = Map.of("transport", transport, "variation", "readTimeoutMillis=30000");
      var without = Map.of("transport", transport, "variation", "as it is");
      hearing.ratio("read-timeout", Metrics.CPU, with, without, Criterion.atAll(0.9, 1.1));
      shown.addAll(List.of(with, without));
    }
    return hearing.explain("read-timeout", Metrics.SWITCHES, shown).agreed();
  }
}
