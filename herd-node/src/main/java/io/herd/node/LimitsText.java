package io.herd.node;

import io.herd.core.Limits;
import io.herd.core.Timeouts;
import io.herd.core.Transports;
import io.herd.node.file.HerdFile;
import java.util.Locale;

/** What a server bears, in a few lines for people. */
public final class LimitsText {
  private LimitsText() {}

  /** Of servers that run in JVMs of {@code together} servers each. */
  public static String of(HerdFile file, int together, String indent) {
    var transport = Transports.byName(file.transport(), file.variation());
    return of(Room.here(together).of(file.limits(), transport), indent);
  }

  /** Three lines, each with its line end, the later ones indented by {@code indent}. */
  public static String of(Limits limits, String indent) {
    Timeouts times = limits.timeouts();
    return clients(limits, times) + indent + memory(limits) + indent + neighbours(limits, times);
  }

  private static String clients(Limits limits, Timeouts times) {
    return String.format(Locale.ROOT,
        "%,d clients (%,d of one address); a line has %,d bytes and %s, a pause %s%n",
        limits.maxConnections(),
        Math.min(limits.maxConnections(), limits.maxConnectionsPerAddress()),
        limits.lineBytes(), seconds(times.lineMillis()), seconds(times.idleMillis()));
  }

  private static String memory(Limits limits) {
    return String.format(Locale.ROOT,
        "%s unsent for %s; %,d ids in %s; times at most %s ahead%n",
        bytes(limits.outputHighBytes()), seconds(limits.unwritableMillis()), limits.maxClients(),
        bytes(limits.maxStoredBytes()), seconds(limits.maxAheadSeconds() * 1_000));
  }

  private static String neighbours(Limits limits, Timeouts times) {
    return String.format(Locale.ROOT,
        "neighbours: a ping after %s, the end after %s; %s wait for %s, %s never%n",
        seconds(times.pingMillis()),
        seconds(times.pingMillis() * (times.pingMisses() + 1L)),
        bytes(limits.slowPeerQueueBytes()), seconds(times.slowPeerMillis()),
        bytes(limits.maxPeerQueueBytes()));
  }

  private static String seconds(long millis) {
    return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
  }

  private static String bytes(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB"
        : bytes % (1 << 10) == 0 ? (bytes >> 10) + " KiB" : bytes + " bytes";
  }
}
