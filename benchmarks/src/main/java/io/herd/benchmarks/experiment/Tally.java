package io.herd.benchmarks.experiment;

import io.herd.core.Counter;
import io.herd.node.stats.ServerStats;
import io.herd.report.result.ServerCounters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The counters of a whole herd at one moment.
 *
 * @param servers each server's
 */
record Tally(List<ServerStats> servers) {
  private static final int MAX_READS = 50;

  /** Reads until two readings in a row agree, so that no flood is under way any more. */
  static Optional<Tally> settled(Subject herd) throws IOException {
    Optional<Tally> last = herd.tally();
    for (int i = 0; i < MAX_READS && last.isPresent(); i++) {
      Optional<Tally> next = herd.tally();
      if (next.map(Tally::messages).equals(last.map(Tally::messages))) {
        return next;
      }
      last = next;
    }
    return last;
  }

  private long messages() {
    return sum(Counter.AT_SENT) + sum(Counter.AT_RECEIVED);
  }

  private long sum(Counter counter) {
    return servers.stream().mapToLong(server -> server.count(counter)).sum();
  }

  /** How the transport is set up. */
  Map<String, String> setUp() {
    return servers.getFirst().setup();
  }

  /** What only this transport tells of itself, summed over the servers. */
  Map<String, Long> gauges() {
    Map<String, Long> sum = new TreeMap<>();
    servers.forEach(
        server -> server.gauges().forEach((name, value) -> sum.merge(name, value, Long::sum)));
    return sum;
  }

  ServerCounters since(Tally earlier) {
    return ServerCounters.of(
        delta(earlier, Counter.ACCEPTED),
        delta(earlier, Counter.AT_SENT),
        delta(earlier, Counter.AT_RECEIVED),
        delta(earlier, Counter.AT_DUPLICATE),
        delta(earlier, Counter.WHATSAT),
        delta(earlier, Counter.PLACES_CALLS));
  }

  private long delta(Tally earlier, Counter counter) {
    return sum(counter) - earlier.sum(counter);
  }
}
