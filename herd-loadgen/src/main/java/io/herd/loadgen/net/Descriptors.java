package io.herd.loadgen.net;

import com.sun.management.UnixOperatingSystemMXBean;
import io.herd.loadgen.spec.BadInput;
import java.lang.management.ManagementFactory;

/**
 * How many files and sockets this process may open. HotSpot raises its soft limit to the hard one
 * when it starts, unless {@code -XX:-MaxFDLimit} forbids it, so only the hard one is left to raise.
 */
public final class Descriptors {
  /** For the class path, the logs and the event loops. */
  private static final long OWN = 100;

  private Descriptors() {}

  /** The limit in force, or {@link Long#MAX_VALUE} where there is none to be found. */
  public static long limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /** Complains in one line unless so many sockets can be opened. */
  public static void require(long sockets) {
    require(sockets, limit());
  }

  static void require(long sockets, long limit) {
    long needed = sockets + OWN;
    BadInput.unless(needed <= limit, sockets + " connections need " + needed
        + " file descriptors, but this process may open " + limit + "; start it again after"
        + " `ulimit -n " + needed + "`, or as root `ulimit -Hn " + needed + "` before that");
  }
}
