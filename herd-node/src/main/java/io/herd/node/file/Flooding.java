package io.herd.node.file;

import io.herd.core.Limits;
import io.herd.core.ServerConfig;

/**
 * How updates travel between servers.
 *
 * @param senderExclusion an update is not sent back to the neighbour it came from
 * @param resync a link that comes up is sent the whole map
 * @param course AT lines are taken on the client port too, as the university course's herds do
 */
public record Flooding(boolean senderExclusion, boolean resync, boolean course) {
  /** Herd's own rules. */
  public static final Flooding DEFAULT = new Flooding(true, true, false);

  /** The same as the core takes it. */
  public ServerConfig config(String server, Limits limits) {
    return new ServerConfig(server, senderExclusion, resync, course, limits);
  }
}
