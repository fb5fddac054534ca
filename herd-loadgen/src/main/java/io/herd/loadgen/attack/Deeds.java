package io.herd.loadgen.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What an attack has done so far. One writer; any thread may look. */
public final class Deeds {
  private final Map<Deed, LongAdder> counts = new EnumMap<>(Deed.class);
  private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());

  public Deeds() {
    for (Deed deed : Deed.values()) {
      counts.put(deed, new LongAdder());
    }
  }

  void add(Deed deed, long count) {
    counts.getOrDefault(deed, new LongAdder()).add(count);
  }

  void remark(String text) {
    remarks.add(text);
  }

  /** How often so far. */
  public long count(Deed deed) {
    return counts.getOrDefault(deed, new LongAdder()).sum();
  }

  /** All that happened at least once. */
  public Map<Deed, Long> counts() {
    Map<Deed, Long> all = new EnumMap<>(Deed.class);
    counts.forEach((deed, count) -> {
      if (count.sum() > 0) {
        all.put(deed, count.sum());
      }
    });
    return all;
  }

  /** What numbers do not tell. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
