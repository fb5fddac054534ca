package io.herd.sim.strategy;

import io.herd.core.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A map of clients as a tree of sums: clients are ordered by their hash, and a node of the tree is
 * a prefix of it in hexadecimal, 16 children each. Its sum is that of the hashes of all versions
 * below it, so it comes from two running totals. Equal sums mean equal contents. Immutable.
 */
final class Digest {
  /** Children of a node. */
  static final int FAN_OUT = 16;

  private static final int BITS = 4;

  private record Entry(Fingerprint print, Update update) {}

  private final Entry[] entries;
  private final long[] totals;

  Digest(Collection<Update> updates) {
    entries = updates.stream().map(update -> new Entry(Fingerprint.of(update), update))
        .sorted((a, b) -> Long.compareUnsigned(a.print().client(), b.print().client()))
        .toArray(Entry[]::new);
    totals = new long[entries.length + 1];
    for (int i = 0; i < entries.length; i++) {
      totals[i + 1] = totals[i] + entries[i].print().version();
    }
  }

  /** The sum of the versions below a prefix. */
  long sum(String prefix) {
    return totals[to(prefix)] - totals[from(prefix)];
  }

  /** Clients below a prefix. */
  int count(String prefix) {
    return to(prefix) - from(prefix);
  }

  /** Fingerprints of the clients below a prefix. */
  List<Fingerprint> prints(String prefix) {
    List<Fingerprint> prints = new ArrayList<>();
    for (int i = from(prefix); i < to(prefix); i++) {
      prints.add(entries[i].print());
    }
    return prints;
  }

  /** The updates of the clients with this hash: nearly always one, or none. */
  List<Update> updates(long client) {
    List<Update> found = new ArrayList<>();
    for (int i = firstNotBelow(client); i < entries.length
        && entries[i].print().client() == client; i++) {
      found.add(entries[i].update());
    }
    return found;
  }

  private int from(String prefix) {
    return prefix.isEmpty() ? 0 : firstNotBelow(start(prefix));
  }

  private int to(String prefix) {
    if (prefix.chars().allMatch(c -> c == 'f')) {
      return entries.length;
    }
    return firstNotBelow(start(prefix) + (1L << (Long.SIZE - BITS * prefix.length())));
  }

  private static long start(String prefix) {
    return Long.parseUnsignedLong(prefix, FAN_OUT) << (Long.SIZE - BITS * prefix.length());
  }

  private int firstNotBelow(long client) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(entries[middle].print().client(), client) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
