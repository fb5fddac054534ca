package io.herd.core;

/**
 * How one server behaves, apart from where it listens.
 *
 * @param name its server id: at least one byte, no white space
 * @param senderExclusion do not send an update back to the neighbour it came from: 2E-(V-1)
 *     messages per update instead of 2E
 * @param resync send the whole map when a link comes up; off only as the control arm of an
 *     experiment
 * @param course one door for clients and peers: AT lines are taken from anybody, as the university
 *     course's herds do
 * @param limits the caps
 * @param door who may come in by the peer door
 */
public record ServerConfig(
    String name,
    boolean senderExclusion,
    boolean resync,
    boolean course,
    Limits limits,
    PeerDoor door) {

  private static final int MAX_NAME_BYTES = 64;

  public ServerConfig {
    byte[] bytes = Ascii.bytes(name);
    if (bytes.length == 0 || bytes.length > MAX_NAME_BYTES) {
      throw new IllegalArgumentException(
          "server name '" + name + "' must have 1 to " + MAX_NAME_BYTES + " bytes");
    }
    for (byte b : bytes) {
      if (Ascii.isWhite(b)) {
        throw new IllegalArgumentException("server name '" + name + "' contains white space");
      }
    }
  }

  /** With an open peer door. */
  public ServerConfig(
      String name, boolean senderExclusion, boolean resync, boolean course, Limits limits) {
    this(name, senderExclusion, resync, course, limits, new PeerDoor.Open());
  }

  /** Herd's own rules and limits, and an open peer door. */
  public static ServerConfig of(String name) {
    return new ServerConfig(name, true, true, false, Limits.DEFAULT);
  }

  public ServerConfig withLimits(Limits other) {
    return new ServerConfig(name, senderExclusion, resync, course, other, door);
  }

  public ServerConfig withDoor(PeerDoor other) {
    return new ServerConfig(name, senderExclusion, resync, course, limits, other);
  }
}
