package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.JythonCheck;
import io.herd.report.claim.Finding;
import io.herd.report.metric.Better;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Unit;
import io.herd.report.result.Arm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Rules on the systems that the documents argued about. */
final class PeerRules {
  static final String ASYNCIO = "peers/asyncio";
  static final String NODE = "peers/node";
  private static final String GEVENT = "peers/gevent";
  private static final String EVENTLET = "peers/eventlet";
  private static final String EPOLL = "netty-epoll";
  private static final String PLATFORM = "threads-platform";
  private static final String STAGED = "staged";
  private static final Criterion ALIKE = Criterion.within(0.9, 1.1);
  private static final String ONE = "line:1";
  private static final String TWO = "mesh:2";

  /** More than one core, by less than what its clock and a kernel thread may add. */
  private static final double ONE_CORE = 1.1;

  private static final Metric CORES =
      new Metric("cores.used", "cores used", "cores", Unit.MEAN_COUNT, Better.NEITHER,
          run -> {
            OptionalDouble share = Metrics.UTILISATION.of(run);
            return share.isPresent() ? OptionalDouble.of(
                share.getAsDouble() * run.environment().machine().cores()) : share;
          });

  private PeerRules() {}

  private static Map<String, String> of(String system) {
    return Map.of("transport", system);
  }

  private static Map<String, String> peak(String system) {
    return Map.of("transport", system, Arm.LOAD, "peak");
  }

  static Judgement similar(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("peers", Metrics.CPU, of(PLATFORM), of(ASYNCIO), ALIKE)
        .needing("peers-peak", hearing -> hearing
            .ratio("peers-peak", Metrics.PEAK, peak(PLATFORM), peak(ASYNCIO), ALIKE))
        .aside("peers", Metrics.RSS, of(PLATFORM), of(ASYNCIO))
        .explain("peers", Metrics.CPU, List.of(of(PLATFORM), of(ASYNCIO)))
        .explain("peers", Metrics.SWITCHES, List.of(of(PLATFORM), of(ASYNCIO)))
        .explain("the one is compiled Java, the other interpreted Python: the language is in the"
            + " ratio as well as the model")
        .all();
  }

  static Judgement nodeSame(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("peers", Metrics.CPU, of(NODE), of(ASYNCIO), ALIKE)
        .ratio("peers", Metrics.PROPAGATION_P50, of(NODE), of(ASYNCIO), ALIKE)
        .needing("peers-peak", hearing -> hearing
            .ratio("peers-peak", Metrics.PEAK, peak(NODE), peak(ASYNCIO), ALIKE))
        .aside("peers", Metrics.RSS, of(NODE), of(ASYNCIO))
        .explain("peers", Metrics.CPU, List.of(of(NODE), of(ASYNCIO)))
        .explain("peers", Metrics.SYSTEM_SHARE, List.of(of(NODE), of(ASYNCIO)))
        .all();
  }

  static Judgement nodeFast(Evidence evidence) {
    return new Hearing(evidence)
        .ratio("peers", Metrics.CPU, of(NODE), of(EPOLL), Criterion.below(1))
        .needing("peers-peak", hearing -> hearing
            .ratio("peers-peak", Metrics.PEAK, peak(NODE), peak(EPOLL), Criterion.above(1)))
        .aside("peers", Metrics.PROPAGATION_P50, of(NODE), of(EPOLL))
        .explain("peers", Metrics.CPU, List.of(of(NODE), of(EPOLL)))
        .explain("peers", Metrics.PROPAGATION_P50, List.of(of(NODE), of(EPOLL)))
        .all();
  }

  private static Map<String, String> processes(String topology) {
    return Map.of("topology", topology, Arm.LOAD, "peak");
  }

  static Judgement gil(Evidence evidence) {
    return new Hearing(evidence)
        .mean("cores that one process uses at its peak",
            evidence.sample("processes", CORES, processes(ONE)), Criterion.below(ONE_CORE))
        .ratio("processes", Metrics.PEAK, processes(TWO), processes(ONE), Criterion.above(1))
        .ratio("processes", Metrics.RSS, processes(TWO), processes(ONE), Criterion.above(1.5))
        .explain("processes", CORES, List.of(processes(ONE), processes(TWO)))
        .explain("processes", Metrics.RSS, List.of(processes(ONE), processes(TWO)))
        .all();
  }

  private static Map<String, String> green(String system, String topology) {
    return Map.of("transport", system, "topology", topology, Arm.LOAD, "peak");
  }

  static Judgement green(Evidence evidence) {
    var one = green(GEVENT, ONE);
    var two = green(GEVENT, TWO);
    Hearing hearing = new Hearing(evidence)
        .mean("cores that one process of " + GEVENT + " uses at its peak",
            evidence.sample("green", CORES, one), Criterion.below(ONE_CORE))
        .ratio("green", Metrics.PEAK, two, one, Criterion.above(1));
    Sample eventlet = evidence.sample("green", CORES, green(EVENTLET, ONE));
    if (eventlet.size() > 0) {
      hearing.mean("cores that one process of " + EVENTLET + " uses at its peak", eventlet,
          Criterion.below(ONE_CORE));
    }
    return hearing.explain("green", CORES, List.of(one, two))
        .explain("green", Metrics.PEAK, List.of(one, two)).all();
  }

  static Judgement jython(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    Map<String, List<Double>> rows = evidence.probe("jython-check").values();
    rows.forEach((what, values) -> {
      if (what.startsWith(JythonCheck.FAILED)) {
        double failed = values.getFirst();
        double passed = rows.getOrDefault(
            what.replace(JythonCheck.FAILED, JythonCheck.PASSED), List.of(0.0)).getFirst();
        hearing.fact(what + ", beside " + Math.round(passed) + " passed:", failed, 1,
            failed > 0 ? Finding.CONTRADICTED
                : passed > 0 ? Finding.CONFIRMED : Finding.NOT_RESOLVED)
            .explain(String.format(Locale.ROOT,
                "%.0f rows of herd check passed and %.0f failed (%s)", passed, failed,
                what.substring(JythonCheck.FAILED.length())));
      }
    });
    var one = Map.of("connections", "1", Arm.LOAD, "peak");
    var many = Map.of("connections", "64", Arm.LOAD, "peak");
    return hearing
        .needing("jython", more -> more
            .ratio("jython", Metrics.PEAK, many, one, Criterion.above(1))
            .explain("jython", CORES, List.of(one, many))
            .explain("jython", Metrics.THREADS, List.of(one, many)))
        .all();
  }

  static Judgement seda(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    for (String other : List.of(EPOLL, PLATFORM)) {
      hearing
          .ratio("seda", Metrics.SWITCHES, of(STAGED), of(other), Criterion.below(1))
          .ratio("seda", Metrics.CPU, of(STAGED), of(other), Criterion.below(1));
    }
    var all = List.of(of(STAGED), of(EPOLL), of(PLATFORM));
    return hearing.explain("seda", Metrics.SWITCHES, all)
        .explain("seda", Metrics.CPU, all).most();
  }
}
