package io.herd.loadgen.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What was done to whom, and when: the lives of the servers, and the times in which a server or a
 * link was not left alone. Times are nanoseconds of its own clock. Safe for any number of threads.
 */
final class Timeline {
  private final LongSupplier clock;
  private final Map<String, List<Life>> lives = new HashMap<>();
  private final Map<String, List<Span>> unrest = new HashMap<>();

  /** All servers serve from now on. */
  Timeline(List<String> servers, LongSupplier clock) {
    this.clock = clock;
    servers.forEach(this::born);
  }

  long now() {
    return clock.getAsLong();
  }

  /** A server serves, after it was started again. */
  synchronized void born(String server) {
    lives.computeIfAbsent(server, _ -> new ArrayList<>()).add(new Life(server, now()));
  }

  /** A server is about to be killed. Who connects later is not connected with that life. */
  synchronized void died(String server) {
    life(server).ifPresent(life -> life.end(now()));
  }

  /** The life that a server has at this moment, if it is up. */
  synchronized Optional<Life> life(String server) {
    List<Life> all = lives.getOrDefault(server, List.of());
    return all.isEmpty() || all.getLast().isOver() ? Optional.empty()
        : Optional.of(all.getLast());
  }

  /** All lives of all servers. */
  synchronized List<Life> lives() {
    return lives.values().stream().flatMap(List::stream).toList();
  }

  /** From now on a server or a link is not left alone. */
  synchronized void disturbed(String where) {
    unrest.computeIfAbsent(where, _ -> new ArrayList<>()).add(Span.open(now()));
  }

  /** Whatever disturbed it first is over. */
  synchronized void calmed(String where) {
    List<Span> spans = unrest.getOrDefault(where, List.of());
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).isOpen()) {
        spans.set(i, spans.get(i).closed(now()));
        return;
      }
    }
  }

  /** When these were not left alone, in the order of the beginnings. */
  synchronized List<Span> unrest(String... places) {
    return Stream.of(places).flatMap(where -> unrest.getOrDefault(where, List.of()).stream())
        .sorted(Comparator.comparingLong(Span::fromNanos)).toList();
  }
}
