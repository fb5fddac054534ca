package io.herd.node.stats;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Open files, sockets and the like of this process. */
final class Descriptors {
  private Descriptors() {}

  static long open() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : ProcessStats.UNAVAILABLE;
  }

  static long most() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : ProcessStats.UNAVAILABLE;
  }
}
