package io.herd.benchmarks.jmh;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH suites on the class path, and how to run them. */
public final class Suites {
  /** The group of the machine's own base lines. */
  public static final String BASE = "base";

  private static final String ALL = "all";
  private static final List<String> GROUPS = List.of(BASE, "core", "locks", "threads", "herd");

  private Suites() {}

  /** Every suite, group by group. */
  public static List<Suite> all() {
    var silent = OutputFormatFactory.createFormatInstance(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        VerboseMode.SILENT);
    Map<String, List<BenchmarkListEntry>> byClass =
        BenchmarkList.defaultList().getAll(silent, List.of()).stream()
            .filter(entry -> entry.getUserClassQName().startsWith(Suites.class.getPackageName()))
            .collect(groupingBy(BenchmarkListEntry::getUserClassQName, TreeMap::new,
                toList()));
    return byClass.entrySet().stream().map(e -> suite(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(suite -> GROUPS.indexOf(suite.group()))).toList();
  }

  private static Suite suite(String type, List<BenchmarkListEntry> entries) {
    var methods = new ArrayList<String>();
    var params = new LinkedHashMap<String, List<String>>();
    for (var entry : entries) {
      methods.add(entry.getUsername().substring(type.length() + 1));
      entry.getParams().orElse(Map.of())
          .forEach((name, values) -> params.put(name, Arrays.asList(values)));
    }
    try {
      return new Suite(Class.forName(type, false, Suites.class.getClassLoader()),
          methods.stream().distinct().toList(), params);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("JMH lists " + type + ", which is not there", e);
    }
  }

  /** The groups that there are. */
  public static List<String> groups() {
    return all().stream().map(Suite::group).distinct().toList();
  }

  /**
   * The suites that the words mean, with the benchmarks that they mean: a group, {@code all}, or a
   * regular expression that is found in a benchmark's whole name. No word means all.
   *
   * @throws IllegalArgumentException in one line that names what there is, if one means nothing
   */
  public static List<Suite> named(List<String> words) {
    var all = all();
    if (words.isEmpty()) {
      return all;
    }
    var wanted = words.stream().map(word -> wanted(word, all)).toList();
    return all.stream()
        .map(suite -> suite.only(name -> wanted.stream().anyMatch(w -> w.test(name))))
        .filter(suite -> !suite.methods().isEmpty()).toList();
  }

  private static Predicate<String> wanted(String word, List<Suite> all) {
    if (word.equals(ALL)) {
      return _ -> true;
    }
    boolean group = all.stream().anyMatch(suite -> suite.group().equals(word));
    Predicate<String> found = group
        ? Pattern.compile("\\." + Pattern.quote(word) + "\\.[^.]+\\.[^.]+$").asPredicate()
        : pattern(word);
    if (all.stream().allMatch(suite -> suite.only(found).methods().isEmpty())) {
      throw new IllegalArgumentException("no benchmark is called '" + word + "'; groups: "
          + String.join(", ", groups()) + ", all; suites: "
          + all.stream().map(Suite::name).collect(joining(", ")));
    }
    return found;
  }

  private static Predicate<String> pattern(String word) {
    try {
      return Pattern.compile(word).asPredicate();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + word + "' is not a pattern: " + e.getDescription() + "; write a part of a name", e);
    }
  }

  /**
   * Runs a plan: its rounds one after the other, in each of which every benchmark is run once, in a
   * fresh JVM. Blocks until all is done.
   *
   * @throws RunnerException in one line, if JMH cannot run, such as when another one does
   */
  public static Scores run(SuitePlan plan, SuiteListener listener) throws RunnerException {
    return new SuiteRun(plan, listener).run();
  }
}
