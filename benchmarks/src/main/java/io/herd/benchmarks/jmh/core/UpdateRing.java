package io.herd.benchmarks.jmh.core;

import io.herd.benchmarks.jmh.wire.UpdateLines;
import io.herd.core.LocationCache;
import io.herd.core.Update;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ready-made updates of one client, each newer than the one before, and a cache to offer them to;
 * another, empty cache follows when a thread has come to their end, so that they can be offered
 * again. What is measured is the offer and not the making of updates.
 */
final class UpdateRing {
  private static final int UPDATES = 1 << 14;

  final Update[] updates;
  private final long first;
  private final AtomicReference<LocationCache> cache = new AtomicReference<>(empty());

  UpdateRing(String client) {
    var lines = UpdateLines.iamat(client, 1);
    var all = new ArrayList<byte[]>();
    for (int i = 0; i < UPDATES; i++) {
      all.add(lines.next().clone());
    }
    updates = CoreServer.updates(all).toArray(Update[]::new);
    first = updates[0].seconds();
  }

  private static LocationCache empty() {
    return new LocationCache(1_000_000, 1L << 30);
  }

  LocationCache cache() {
    return cache.get();
  }

  /** Another cache in the place of this one, unless another thread was faster. */
  void renew(LocationCache old) {
    cache.compareAndSet(old, empty());
  }

  /** The one after the given one; their number if that was the last. */
  int after(Update update) {
    return (int) (update.seconds() - first) + 1;
  }
}
