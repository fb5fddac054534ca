package io.herd.core;

import java.net.InetSocketAddress;
import java.util.Map;

/** One running server on one transport. Safe for any number of threads. */
public interface Node extends AutoCloseable {
  /** Where clients connect; the port is the real one, also when an ephemeral one was asked for. */
  InetSocketAddress clientAddress();

  /** Where neighbours connect. */
  InetSocketAddress peerAddress();

  /**
   * Keeps a connection to this neighbour from now on: dials, and dials again with {@link Backoff}
   * whenever it breaks. Call it on one side of each link only. Returns at once.
   *
   * <p>With {@link Variation.Links#PER_MESSAGE} it dials for each line instead, and again with
   * {@link Backoff} until that is sent; call it on both sides then.
   */
  void connect(String peer, InetSocketAddress address);

  /** How it is set up, for the fairness table: threads, event loops, carriers, buffers. */
  Map<String, String> setup();

  /**
   * What only this transport has to tell of itself, by names such as {@code stage.apply.queue}:
   * lengths now, and counts and nanoseconds since it began.
   */
  default Map<String, Long> gauges() {
    return Map.of();
  }

  /**
   * Stops accepting, reads and finishes the lines that have arrived, flushes their replies and the
   * links, closes everything and waits, 10 s at the most, until no thread and no socket of this
   * node is left.
   */
  @Override
  void close();
}
