package io.herd.node;

import io.herd.core.Limits;
import io.herd.core.Transport;
import io.herd.node.stats.ProcessStats;

/**
 * How many clients each server of a process takes: what its limits say, but no more than leaves
 * descriptors for its neighbours, its log and Places.
 *
 * @param descriptors files and sockets that the process may open; not above 0 if that is unknown
 * @param servers in the process
 */
record Room(long descriptors, int servers) {
  private static final int RESERVE = 256;

  /** Of this process. */
  static Room here(int servers) {
    return new Room(ProcessStats.maxDescriptors(), servers);
  }

  /**
   * The limits of one server. Where the number of clients was left at its default, it is the
   * transport's.
   */
  Limits of(Limits asked, Transport transport) {
    int clients = asked.maxConnections() == Limits.DEFAULT.maxConnections()
        ? transport.usualConnections()
        : asked.maxConnections();
    return asked.withMaxConnections(Math.min(clients, most()));
  }

  private int most() {
    if (descriptors <= 0) {
      return Integer.MAX_VALUE;
    }
    long free = descriptors - Math.min(RESERVE, descriptors / 2);
    return Math.toIntExact(Math.clamp(free / servers, 1, Integer.MAX_VALUE));
  }
}
