package io.herd.loadgen.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ports for servers that may be killed and started again: below those that the kernel hands out by
 * itself, so that nobody else gets one while its server is down.
 */
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 10_000;

  private FreePorts() {}

  /**
   * So many different ones that are free now.
   *
   * @throws IOException if there are not enough
   */
  public static List<Integer> of(int count) throws IOException {
    Random random = new Random();
    Set<Integer> ports = new LinkedHashSet<>();
    for (int i = 0; ports.size() < count && i < TRIES; i++) {
      int candidate = random.nextInt(FIRST, LAST);
      if (!ports.contains(candidate) && isFree(candidate)) {
        ports.add(candidate);
      }
    }
    if (ports.size() < count) {
      throw new IOException("no " + count + " ports between " + FIRST + " and " + LAST
          + " are free");
    }
    return List.copyOf(ports);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
