package io.herd.node.process;

import io.herd.node.PortInUse;
import io.herd.node.file.HerdFile;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Gives each port of a herd a number beforehand, so that a server that comes back is found where it
 * was. The numbers lie below those that the kernel hands out by itself: nobody else gets them while
 * a server is down.
 */
public final class FixedPorts {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 10_000;

  private final Random random = new Random();
  private final Set<Integer> taken = new HashSet<>();

  private FixedPorts() {}

  /**
   * The same herd on fixed ports; those that are given stay.
   *
   * @throws PortInUse if a given one cannot be had
   */
  public static HerdFile of(HerdFile file) throws IOException {
    var ports = new FixedPorts();
    for (var entry : file.entries()) {
      PortInUse.check(entry);
      ports.taken.addAll(List.of(entry.clientPort(), entry.peerPort(), entry.adminPort()));
    }
    List<ServerEntry> entries = new ArrayList<>();
    for (var entry : file.entries()) {
      entries.add(entry.withPorts(ports.orFree(entry.clientPort()), ports.orFree(entry.peerPort()),
          ports.orFree(entry.adminPort())));
    }
    return file.withServers(entries);
  }

  private int orFree(int port) throws IOException {
    for (int i = 0; port == 0 && i < TRIES; i++) {
      int candidate = random.nextInt(FIRST, LAST);
      if (taken.add(candidate) && isFree(candidate)) {
        return candidate;
      }
    }
    if (port == 0) {
      throw new IOException("no port between " + FIRST + " and " + LAST + " is free");
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
