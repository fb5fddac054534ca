package io.herd.benchmarks.jmh.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.herd.benchmarks.jmh.Ratio;
import io.herd.benchmarks.jmh.Score;
import io.herd.benchmarks.jmh.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scores of one suite, workload by workload, in each of which its base line comes first.
 *
 * @param suite their suite
 * @param list in this order
 */
record Entries(Suite suite, List<Entry> list) {
  static Entries of(Suite suite, List<Score> scores) {
    String base = suite.compares().base();
    var byWorkload = scores.stream().map(score -> Entry.of(score, suite.compares()))
        .collect(groupingBy(Entry::workload, LinkedHashMap::new, toCollection(ArrayList::new)));
    byWorkload.values()
        .forEach(each -> each.sort(Comparator.comparing(entry -> !entry.arm().equals(base))));
    return new Entries(suite, byWorkload.values().stream().flatMap(List::stream).toList());
  }

  boolean isBase(Entry entry) {
    return entry.arm().equals(suite.compares().base());
  }

  /** The base line of the same workload. */
  Optional<Score> base(Entry entry) {
    return list.stream().filter(this::isBase)
        .filter(base -> base.workload().equals(entry.workload())).map(Entry::score).findFirst();
  }

  /** Empty if the base line has not been run, or too short. */
  Optional<Ratio> ratio(Entry entry) {
    return base(entry).flatMap(base -> Ratio.of(entry.score(), base));
  }

  /** The parts of the workload that are not the same everywhere. */
  Set<String> varying() {
    return parts(true);
  }

  /** The parts of the workload that are. */
  Set<String> fixed() {
    return parts(false);
  }

  private Set<String> parts(boolean vary) {
    var values = new LinkedHashMap<String, Set<String>>();
    list.stream().map(Entry::workload).map(Map::entrySet).flatMap(Set::stream)
        .forEach(part -> values.computeIfAbsent(part.getKey(), _ -> new LinkedHashSet<>())
            .add(part.getValue()));
    values.values().removeIf(each -> each.size() > 1 != vary);
    return values.keySet();
  }
}
