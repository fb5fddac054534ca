package io.herd.loadgen.trace;

import io.herd.loadgen.spec.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recording of moving clients in the order of time. Immutable. */
public final class Trace {
  private final List<String> clients;
  private final long[] nanos;
  private final int[] client;
  private final int[] lat;
  private final int[] lon;

  /** Orders the fixes by time; those of one moment stay in their order. */
  public Trace(List<Fix> recorded) {
    BadInput.unless(!recorded.isEmpty(), "there is no position in it; record at least one");
    List<Fix> fixes = new ArrayList<>(recorded);
    fixes.sort(Comparator.comparing(Fix::time));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    fixes.forEach(fix -> numbers.putIfAbsent(fix.client(), numbers.size()));
    clients = List.copyOf(numbers.keySet());
    Instant start = fixes.getFirst().time();
    nanos = fixes.stream().mapToLong(f -> Duration.between(start, f.time()).toNanos()).toArray();
    client = fixes.stream().mapToInt(f -> numbers.getOrDefault(f.client(), 0)).toArray();
    lat = fixes.stream().mapToInt(Fix::latMicros).toArray();
    lon = fixes.stream().mapToInt(Fix::lonMicros).toArray();
  }

  /** The clients' names, in the order of their first appearance. */
  public List<String> clients() {
    return clients;
  }

  public int size() {
    return nanos.length;
  }

  /** Nanoseconds from the first fix to each. */
  public long[] nanos() {
    return nanos.clone();
  }

  /** The number, in {@link #clients}, of whose fix this is. */
  public int client(int fix) {
    return client[fix];
  }

  public int latMicros(int fix) {
    return lat[fix];
  }

  public int lonMicros(int fix) {
    return lon[fix];
  }
}
