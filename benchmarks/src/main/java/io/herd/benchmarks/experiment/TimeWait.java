package io.herd.benchmarks.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sockets that the kernel keeps for a minute after their process has closed them first. */
public final class TimeWait {
  /** The figure of a run: the machine's sockets in that state at the end of the window. */
  public static final String FIGURE = "sockets.timeWait";

  private static final Path FILE = Path.of("/proc/net/sockstat");
  private static final Pattern COUNT = Pattern.compile("TCP:.* tw (\\d+)");

  private TimeWait() {}

  /** How many there are now; 0 where the kernel does not tell. */
  static long sockets() {
    try {
      Matcher matcher = COUNT.matcher(Files.readString(FILE));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException _) {
      return 0;
    }
  }
}
