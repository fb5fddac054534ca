package io.herd.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the JVMs that a command starts are set up. */
final class JvmOptions {
  private static final Map<String, String> COLLECTORS = Map.of(
      "serial", "-XX:+UseSerialGC",
      "parallel", "-XX:+UseParallelGC",
      "g1", "-XX:+UseG1GC",
      "z", "-XX:+UseZGC",
      "shenandoah", "-XX:+UseShenandoahGC");

  @Option(names = "--gc", paramLabel = "NAME",
      description = "Their garbage collector: serial, parallel, g1, z or shenandoah.")
  private @Nullable String gc;

  @Option(names = "--java-opts", paramLabel = "FLAGS",
      description = "More flags for them, such as '-Xmx256m -XX:+UseCompactObjectHeaders'.")
  private String javaOpts = "";

  List<String> flags() {
    var flags = new ArrayList<String>();
    if (gc != null) {
      flags.add(collector(gc));
    }
    javaOpts.strip().lines().flatMap(line -> List.of(line.split("\\s+")).stream())
        .filter(flag -> !flag.isEmpty()).forEach(flags::add);
    return List.copyOf(flags);
  }

  private static String collector(String name) {
    var flag = COLLECTORS.get(name);
    if (flag == null) {
      throw new IllegalArgumentException("--gc '" + name + "' is none of "
          + String.join(", ", COLLECTORS.keySet().stream().sorted().toList()));
    }
    return flag;
  }
}
