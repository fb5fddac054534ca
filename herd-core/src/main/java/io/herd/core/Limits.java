package io.herd.core;

/**
 * The caps of one server. Every transport runs under the same ones, so that a comparison measures
 * the transport and not its set-up.
 *
 * @param lineBytes longest line a client may send, without its line end
 * @param linesPerTurn most lines taken from one connection before others get their turn and the
 *     replies are flushed
 * @param readBytes most bytes taken from a socket at once
 * @param outputHighBytes unsent bytes at which a connection is no longer read
 * @param outputLowBytes unsent bytes at which it is read again
 * @param unwritableMillis how long a connection may stay unwritable before it is closed
 * @param maxConnections client connections accepted at one time; further ones are told so and
 *     closed
 * @param backlog length of the kernel's accept queue
 * @param maxClients distinct client ids stored; when full, new ids are refused (evicting would make
 *     servers diverge). For what neighbours have stored there is a reserve, see {@link
 *     LocationCache}
 * @param maxStoredBytes bytes of all stored lines together, and the same
 * @param maxPeerQueueBytes bytes waiting for one neighbour before the link is closed and
 *     resynchronised
 * @param maxAheadSeconds how far in the future an IAMAT's time may lie; relays never judge it again
 * @param maxConnectionsPerAddress client connections accepted at one time from one address; by
 *     default as many as in all, since a load generator or a proxy is one address
 * @param slowPeerQueueBytes bytes that may wait for one neighbour for {@link
 *     Timeouts#slowPeerMillis} before the link is closed and resynchronised
 * @param timeouts how long the other side may take for what
 */
public record Limits(
    int lineBytes,
    int linesPerTurn,
    int readBytes,
    int outputHighBytes,
    int outputLowBytes,
    int unwritableMillis,
    int maxConnections,
    int backlog,
    int maxClients,
    long maxStoredBytes,
    long maxPeerQueueBytes,
    long maxAheadSeconds,
    int maxConnectionsPerAddress,
    long slowPeerQueueBytes,
    Timeouts timeouts) {

  /** What a relay adds to a client's line at the most: {@code AT}, the server's name, the skew. */
  static final int RELAY_OVERHEAD_BYTES = 256;

  private static final int MIB = 1 << 20;

  /** The defaults of every transport. */
  public static final Limits DEFAULT =
      new Limits(
          4_096, 32, 16_384, 64 << 10, 32 << 10, 10_000, 10_000, 1_024, 1_000_000, 512L * MIB,
          64L * MIB, 86_400, 10_000, 8L * MIB, Timeouts.DEFAULT);

  public Limits {
    positive("lineBytes", lineBytes);
    positive("linesPerTurn", linesPerTurn);
    positive("readBytes", readBytes);
    positive("outputLowBytes", outputLowBytes);
    positive("unwritableMillis", unwritableMillis);
    positive("maxConnections", maxConnections);
    positive("backlog", backlog);
    positive("maxClients", maxClients);
    positive("maxStoredBytes", maxStoredBytes);
    positive("maxPeerQueueBytes", maxPeerQueueBytes);
    positive("maxAheadSeconds", maxAheadSeconds);
    positive("maxConnectionsPerAddress", maxConnectionsPerAddress);
    positive("slowPeerQueueBytes", slowPeerQueueBytes);
    if (lineBytes > 32_768) {
      throw new IllegalArgumentException("lineBytes is " + lineBytes + "; it can be at most 32768");
    }
    if (outputHighBytes < outputLowBytes) {
      throw new IllegalArgumentException(
          "outputHighBytes (" + outputHighBytes + ") is below outputLowBytes (" + outputLowBytes
              + ")");
    }
  }

  /** With the other caps as they are by default. */
  public Limits(
      int lineBytes,
      int linesPerTurn,
      int readBytes,
      int outputHighBytes,
      int outputLowBytes,
      int unwritableMillis,
      int maxConnections,
      int backlog,
      int maxClients,
      long maxStoredBytes,
      long maxPeerQueueBytes,
      long maxAheadSeconds) {
    this(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes, unwritableMillis,
        maxConnections, backlog, maxClients, maxStoredBytes, maxPeerQueueBytes, maxAheadSeconds,
        DEFAULT.maxConnectionsPerAddress, DEFAULT.slowPeerQueueBytes, Timeouts.DEFAULT);
  }

  public Limits withUnwritableMillis(int other) {
    return new Limits(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes, other,
        maxConnections, backlog, maxClients, maxStoredBytes, maxPeerQueueBytes, maxAheadSeconds,
        maxConnectionsPerAddress, slowPeerQueueBytes, timeouts);
  }

  public Limits withMaxConnections(int other) {
    return new Limits(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes,
        unwritableMillis, other, backlog, maxClients, maxStoredBytes, maxPeerQueueBytes,
        maxAheadSeconds, maxConnectionsPerAddress, slowPeerQueueBytes, timeouts);
  }

  public Limits withMaxConnectionsPerAddress(int other) {
    return new Limits(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes,
        unwritableMillis, maxConnections, backlog, maxClients, maxStoredBytes, maxPeerQueueBytes,
        maxAheadSeconds, other, slowPeerQueueBytes, timeouts);
  }

  /** With other bounds of what waits for one neighbour: for a while, and at any time. */
  public Limits withPeerQueue(long slow, long most) {
    return new Limits(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes,
        unwritableMillis, maxConnections, backlog, maxClients, maxStoredBytes, most,
        maxAheadSeconds, maxConnectionsPerAddress, slow, timeouts);
  }

  public Limits withTimeouts(Timeouts other) {
    return new Limits(lineBytes, linesPerTurn, readBytes, outputHighBytes, outputLowBytes,
        unwritableMillis, maxConnections, backlog, maxClients, maxStoredBytes, maxPeerQueueBytes,
        maxAheadSeconds, maxConnectionsPerAddress, slowPeerQueueBytes, other);
  }

  static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be positive");
    }
  }
}
