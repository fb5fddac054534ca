package io.herd.core;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The client connections that are open, in all and by address. Neighbours are not counted, so no
 * number of clients keeps one out. Safe for any number of threads.
 */
final class ClientCount {
  private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();
  private final int most;
  private final int mostOfOneAddress;

  ClientCount(Limits limits) {
    most = limits.maxConnections();
    mostOfOneAddress = limits.maxConnectionsPerAddress();
  }

  int open() {
    return all.get();
  }

  /** Counts one more, unless it is one too many. */
  boolean enter(String remote) {
    if (all.incrementAndGet() <= most && enterFrom(address(remote))) {
      return true;
    }
    all.decrementAndGet();
    return false;
  }

  private boolean enterFrom(String address) {
    if (mostOfOneAddress >= most) {
      return true;
    }
    if (byAddress.merge(address, 1, Integer::sum) <= mostOfOneAddress) {
      return true;
    }
    leave(address);
    return false;
  }

  void left(String remote) {
    all.decrementAndGet();
    if (mostOfOneAddress < most) {
      leave(address(remote));
    }
  }

  private void leave(String address) {
    byAddress.computeIfPresent(address, (_, open) -> open == 1 ? null : open - 1);
  }

  /** What comes before the port. */
  private static String address(String remote) {
    int colon = remote.lastIndexOf(':');
    return colon < 0 ? remote : remote.substring(0, colon);
  }
}
