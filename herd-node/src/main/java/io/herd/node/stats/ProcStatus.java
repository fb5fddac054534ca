package io.herd.node.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of {@code /proc/self/status}, by their names; empty where there is no such file. */
record ProcStatus(Map<String, String> lines) {
  private static final Path FILE = Path.of("/proc/self/status");

  static ProcStatus read() {
    try {
      return parse(Files.readString(FILE));
    } catch (IOException _) {
      return new ProcStatus(Map.of());
    }
  }

  static ProcStatus parse(String text) {
    return new ProcStatus(text.lines()
        .map(line -> line.split(":\\s*", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first)));
  }

  /** A plain number. */
  long number(String name) {
    var text = lines.get(name);
    return text == null ? ProcessStats.UNAVAILABLE : Long.parseLong(text.split(" ", 2)[0]);
  }

  /** An amount of memory, which the kernel gives in KiB. */
  long bytes(String name) {
    long kib = number(name);
    return kib < 0 ? kib : kib * 1_024;
  }
}
