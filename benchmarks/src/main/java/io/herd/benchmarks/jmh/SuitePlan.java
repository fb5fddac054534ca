package io.herd.benchmarks.jmh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What to run.
 *
 * @param suites in this order
 * @param effort how long
 * @param options JMH's own, which count more than {@code effort} and more than what suites say of
 *     their parameters
 */
public record SuitePlan(List<Suite> suites, Effort effort, Options options) {
  private static final String GC = "gc";

  /** The same wherever they are started from: a JVM started by JMH would take over its parent's. */
  private static final String[] JVM_ARGS =
      {"--enable-native-access=ALL-UNNAMED", "-Xms1g", "-Xmx1g"};

  public SuitePlan {
    suites = List.copyOf(suites);
    effort = effort.with(options);
  }

  /**
   * The suites that the words mean.
   *
   * @param words as {@link Suites#named} takes them
   * @throws IllegalArgumentException in one line, if a word means nothing
   */
  public static SuitePlan of(List<String> words, Effort effort) {
    return new SuitePlan(Suites.named(words), effort, new OptionsBuilder().build());
  }

  /** The same with these values of one parameter. */
  public SuitePlan with(String param, List<String> values) {
    var more = new OptionsBuilder().parent(options);
    return new SuitePlan(suites, effort,
        more.param(param, values.toArray(String[]::new)).build());
  }

  /** The same, the machine's own base lines first. */
  public SuitePlan withBaseLines() {
    var all = new ArrayList<>(Suites.named(List.of(Suites.BASE)));
    suites.stream().filter(suite -> !suite.group().equals(Suites.BASE)).forEach(all::add);
    return new SuitePlan(all, effort, options);
  }

  /** The same without benchmarks in whose whole name one of these patterns is found. */
  public SuitePlan without(List<String> patterns) {
    var unwanted = patterns.stream().map(Pattern::compile).toList();
    return new SuitePlan(
        suites.stream()
            .map(s -> s.only(name -> unwanted.stream().noneMatch(p -> p.matcher(name).find())))
            .filter(suite -> !suite.methods().isEmpty()).toList(),
        effort, options);
  }

  /** Benchmarks, each with one set of parameters; each is run once a round. */
  public int benchmarks() {
    return suites.stream().mapToInt(this::count).sum();
  }

  /** About how long it takes. */
  public Duration about() {
    return suites.stream().map(suite -> suite.about(effort, count(suite)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private int count(Suite suite) {
    return Suite.count(suite.methods().size(), params(suite));
  }

  Map<String, List<String>> params(Suite suite) {
    return suite.params(effort).entrySet().stream().collect(Collectors.toMap(
        Map.Entry::getKey,
        e -> List.copyOf(options.getParameter(e.getKey()).orElse(e.getValue()))));
  }

  /** One round of one suite, as JMH is told. */
  Options round(Suite suite) {
    var builder = new OptionsBuilder().parent(Nameless.of(options))
        .include(suite.include())
        .forks(Math.min(1, effort.forks()))
        .warmupIterations(effort.warmups()).warmupTime(time(effort.warmup()))
        .measurementIterations(effort.iterations()).measurementTime(time(effort.iteration()));
    if (options.getProfilers().stream().noneMatch(profiler -> profiler.getKlass().equals(GC))) {
      builder.addProfiler(GC);
    }
    params(suite).forEach((name, values) -> builder.param(name, values.toArray(String[]::new)));
    if (!options.getJvmArgs().hasValue()) {
      builder.jvmArgs(JVM_ARGS);
    }
    return builder.build();
  }

  private static TimeValue time(Duration length) {
    return TimeValue.milliseconds(length.toMillis());
  }
}
