package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.CacheMemory;
import io.herd.benchmarks.claims.probe.ChurnResident;
import io.herd.report.claim.Finding;
import io.herd.report.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Rules on what servers keep. */
final class MemoryRules {
  private static final double KIBIBYTE = 1_024;
  private static final double MEBIBYTE = 1 << 20;

  /** A connection that is kept takes a kibibyte at least; pages come and go by far less. */
  private static final Criterion KEPT = new Criterion(
      slope -> slope.low() > KIBIBYTE, slope -> slope.high() < KIBIBYTE / 4, false);

  private MemoryRules() {}

  private static Map<String, List<Double>> ifMeasured(Evidence evidence, String probe) {
    Samples samples = evidence.probes().get(probe);
    return samples == null ? Map.of() : samples.values();
  }

  static Judgement cacheCopies(Evidence evidence) {
    Hearing hearing = new Hearing(evidence)
        .mean("bytes of heap per client and server, netty",
            evidence.sample("cache-memory", CacheMemory.BYTES), Criterion.above(KIBIBYTE));
    var resident = ifMeasured(evidence, "cache-resident");
    resident.forEach(
        (what, values) -> hearing.mean(what, Sample.of(what, values), Criterion.above(KIBIBYTE)));
    return withMissing(evidence, "cache-resident", hearing)
        .explain(String.format(Locale.ROOT, "a server with a million clients holds %.0f MiB; five"
            + " servers hold five times that",
            evidence.sample("cache-memory", CacheMemory.HEAP).median()))
        .explain(resident.isEmpty() ? "no other system was measured"
            : resident.keySet().stream().map(what -> String.format(Locale.ROOT, "%s %.0f", what,
                evidence.sample("cache-resident", what).median()))
                .collect(Collectors.joining(", ", "medians: ", "")))
        .agreed();
  }

  static Judgement cycleLeak(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    double most = 0;
    for (var entry : evidence.probe("churn-memory").values().entrySet()) {
      double left = entry.getValue().getFirst();
      most = Math.max(most, left);
      hearing.fact(entry.getKey() + ":", left, 1,
          left > 16 ? Finding.CONFIRMED : left < 1 ? Finding.CONTRADICTED : Finding.NOT_RESOLVED);
    }
    hearing.explain(String.format(Locale.ROOT, "a tracing collector takes cycles as it takes"
        + " anything else: of each connection at most %.2f bytes of Java's heap are left", most));
    ifMeasured(evidence, "churn-resident").forEach((what, values) -> {
      String system = what.substring(ChurnResident.BYTES.length());
      hearing.span("bytes of resident memory left per connection, " + system, slope(values),
          values.size(), KEPT);
      hearing.explain(String.format(Locale.ROOT, "%s: %.1f MiB after the first round, %.1f after"
          + " the last of %d", system, values.getFirst() / MEBIBYTE, values.getLast() / MEBIBYTE,
          values.size()));
    });
    return withMissing(evidence, "churn-resident", hearing).any();
  }

  /** Says which systems a probe could not look at. */
  private static Hearing withMissing(Evidence evidence, String probe, Hearing hearing) {
    Samples samples = evidence.probes().get(probe);
    if (samples != null) {
      samples.notes().forEach(
          (system, why) -> hearing.explain(system + " not run: " + why));
    }
    return hearing;
  }

  /** The least-squares slope over the connections, with its 95 % interval. */
  private static Optional<Interval> slope(List<Double> resident) {
    if (resident.size() < Sample.LEAST) {
      return Optional.empty();
    }
    SimpleRegression line = new SimpleRegression();
    for (int round = 0; round < resident.size(); round++) {
      line.addData((double) round * ChurnResident.ROUND, resident.get(round));
    }
    double half = line.getSlopeConfidenceInterval(1 - Sample.LEVEL);
    return Optional.of(
        new Interval(line.getSlope(), line.getSlope() - half, line.getSlope() + half));
  }
}
