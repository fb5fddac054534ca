package io.herd.report.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the kernel's text files below a root; a file or field that is missing is no error. */
record ProcFiles(Path root) {
  /** Ticks per second in {@code /proc/stat}: fixed by the kernel's interface to user space. */
  private static final double USER_HZ = 100;

  private static final double MICROS_PER_SECOND = 1e6;
  private static final int STEAL = 8;

  List<String> lines(String file) {
    try {
      return Files.readAllLines(root.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException _) {
      return List.of();
    }
  }

  /** The text after the first line's {@code key} and colon, as in {@code model name : X}. */
  Optional<String> value(String file, String key) {
    return lines(file).stream()
        .filter(line -> line.startsWith(key))
        .filter(line -> line.indexOf(':') >= 0)
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** The n-th word of a file's first line that starts with the given word. */
  OptionalDouble word(String file, String start, int index) {
    return lines(file).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > index)
        .mapToDouble(words -> number(words[index]))
        .filter(Double::isFinite)
        .findFirst();
  }

  /** Seconds in which some task waited for the resource, by the pressure stall information. */
  OptionalDouble pressureSeconds(String resource) {
    return lines("proc/pressure/" + resource).stream()
        .filter(line -> line.startsWith("some "))
        .map(line -> line.substring(line.lastIndexOf("total=") + "total=".length()))
        .mapToDouble(ProcFiles::number)
        .filter(Double::isFinite)
        .map(micros -> micros / MICROS_PER_SECOND)
        .findFirst();
  }

  /** Seconds that the hypervisor gave to others, over all CPUs. */
  OptionalDouble stealSeconds() {
    var ticks = word("proc/stat", "cpu ", STEAL);
    return ticks.isPresent()
        ? OptionalDouble.of(ticks.getAsDouble() / USER_HZ)
        : OptionalDouble.empty();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
