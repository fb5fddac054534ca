package io.herd.benchmarks.jmh;

import static java.util.Objects.requireNonNull;

import io.herd.core.Transports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One suite, or some of its benchmarks.
 *
 * @param type its class
 * @param methods its benchmarks
 * @param params every value of each of its parameters
 */
public record Suite(Class<?> type, List<String> methods, Map<String, List<String>> params) {
  private static final String TRANSPORT = "transport";

  public Suite {
    methods = List.copyOf(methods);
    params = new LinkedHashMap<>(params);
    // One that comes with another module is run as well, one that cannot run here is not.
    params.computeIfPresent(TRANSPORT, (_, _) -> Transports.runnable());
  }

  /** Its class without the package. */
  public String name() {
    return type.getSimpleName();
  }

  /** Its package's last word. */
  public String group() {
    String folder = type.getPackageName();
    return folder.substring(folder.lastIndexOf('.') + 1);
  }

  /** What it compares. */
  public Compares compares() {
    return requireNonNull(type.getAnnotation(Compares.class), () -> type + " lacks @Compares");
  }

  /** The same with those benchmarks whose whole name passes. */
  Suite only(Predicate<String> wanted) {
    return new Suite(type, methods.stream().filter(m -> wanted.test(fullName(m))).toList(),
        params);
  }

  String fullName(String method) {
    return type.getName() + "." + method;
  }

  /** A pattern for exactly its benchmarks. */
  String include() {
    return "^" + Pattern.quote(type.getName() + ".") + "(" + String.join("|", methods) + ")$";
  }

  /** The values that a run of this effort takes. */
  public Map<String, List<String>> params(Effort effort) {
    var chosen = new LinkedHashMap<>(params);
    if (!effort.allParams()) {
      for (String fewer : compares().quick()) {
        int sign = fewer.indexOf('=');
        chosen.put(fewer.substring(0, sign),
            new ArrayList<>(Arrays.asList(fewer.substring(sign + 1).split(","))));
      }
    }
    return chosen;
  }

  /** How many benchmarks there are with these values. */
  static int count(int methods, Map<String, List<String>> params) {
    return params.values().stream().mapToInt(List::size).reduce(methods, (a, b) -> a * b);
  }

  /** How many benchmarks a run of this effort has. */
  public int count(Effort effort) {
    return count(methods.size(), params(effort));
  }

  /** About how long a run of this effort takes. */
  public Duration about(Effort effort) {
    return about(effort, count(effort));
  }

  Duration about(Effort effort, int benchmarks) {
    Duration setup = Duration.ofMillis(compares().setupMillis());
    return effort.perBenchmark(setup).multipliedBy(benchmarks);
  }
}
