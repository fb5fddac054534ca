package io.herd.loadgen.net;

import io.herd.loadgen.spec.BadInput;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.epoll.EpollChannelOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which local address a connection comes from. One address has a port for each connection to one
 * target; where that is not enough and the target is on the loopback, connections are spread over
 * 127.0.0.1 to 127.0.0.254. Immutable; for any thread.
 */
public final class Sources {
  private static final int ADDRESSES = 254;
  private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
  private static final int USUAL_PORTS = 16_384;
  /** Others use ports, too. */
  private static final double SHARE = 0.8;

  private final int portsEach;
  private final boolean spread;

  private Sources(int portsEach, boolean spread) {
    this.portsEach = portsEach;
    this.spread = spread;
  }

  /** For connections that are kept, so many to the target that has most. */
  public static Sources kept(long connectionsToOneTarget) {
    return kept(connectionsToOneTarget, systemPorts());
  }

  static Sources kept(long connectionsToOneTarget, int ports) {
    BadInput.unless(connectionsToOneTarget <= (long) ADDRESSES * ports, connectionsToOneTarget
        + " connections to one target are more than " + ADDRESSES + " source addresses with "
        + ports + " ports each can have; take more targets, or fewer connections");
    return new Sources(ports, connectionsToOneTarget > ports);
  }

  /** For short connections, whose ports rest for a while after each. */
  public static Sources brief() {
    return new Sources(1, true);
  }

  /** Dials the {@code nth} connection to a target. */
  public ChannelFuture connect(Bootstrap bootstrap, InetSocketAddress target, long nth) {
    InetSocketAddress local = local(target, nth);
    if (local == null) {
      return bootstrap.connect(target);
    }
    if (Loops.kind().equals("epoll")) {
      bootstrap.option(EpollChannelOption.IP_BIND_ADDRESS_NO_PORT, true);
    }
    return bootstrap.connect(target, local);
  }

  /** The address to come from, port 0, or null to leave it to the system. */
  @Nullable InetSocketAddress local(InetSocketAddress target, long nth) {
    boolean loopback = target.getAddress() instanceof Inet4Address four && four.isLoopbackAddress();
    if (!spread || !loopback || !Files.exists(RANGE)) {
      return null;
    }
    return new InetSocketAddress("127.0.0." + (1 + nth / portsEach % ADDRESSES), 0);
  }

  /** One read takes all; this file has nothing to give to a second one. */
  private static int systemPorts() {
    try (BufferedReader reader = Files.newBufferedReader(RANGE)) {
      String[] range = String.valueOf(reader.readLine()).strip().split("\\s+", -1);
      int ports = Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
      return Math.max(1, (int) (ports * SHARE));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
      return USUAL_PORTS;
    }
  }
}
