package io.herd.cli.jmh;

import static java.util.stream.Collectors.joining;

import io.herd.benchmarks.jmh.Effort;
import io.herd.benchmarks.jmh.Suite;
import io.herd.benchmarks.jmh.SuitePlan;
import io.herd.benchmarks.jmh.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * The words that Herd does not know itself: names of groups and benchmarks, and JMH's options.
 *
 * @param words as they were typed
 * @param options the same as JMH understands them
 */
record JmhWords(List<String> words, CommandLineOptions options) {
  /**
   * Lets JMH read them.
   *
   * @throws IllegalArgumentException in one line, if JMH does not know an option
   */
  static JmhWords parse(List<String> words) {
    try {
      return new JmhWords(words, new CommandLineOptions(words.toArray(String[]::new)));
    } catch (CommandLineOptionException e) {
      throw new IllegalArgumentException(e.getMessage() + "; write names of groups or benchmarks,"
          + " or options of JMH such as -f 5 or -p transport=netty-epoll", e);
    }
  }

  /** The suites that are meant, without the base lines that come on top. */
  List<Suite> suites() {
    return Suites.named(options.getIncludes());
  }

  /**
   * What to run, the base lines included.
   *
   * @throws IllegalArgumentException in one line, if a name or a parameter means nothing
   */
  SuitePlan plan(Effort effort) {
    List<Suite> suites = suites();
    Set<String> known = new TreeSet<>();
    suites.forEach(suite -> known.addAll(suite.params().keySet()));
    params().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw new IllegalArgumentException("-p " + name + ": no benchmark of this run has such a"
          + " parameter; they have " + (known.isEmpty() ? "none" : String.join(", ", known)));
    });
    var plan =
        new SuitePlan(suites, effort, options).withBaseLines().without(options.getExcludes());
    if (plan.benchmarks() == 0) {
      throw new IllegalArgumentException("nothing is left to run without "
          + options.getExcludes().stream().collect(joining(", ")));
    }
    return plan;
  }

  /** The names in {@code -p name=value,value}. */
  private List<String> params() {
    var names = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals("-p")) {
        names.add(words.get(i).replaceFirst("=.*", ""));
      }
    }
    return names;
  }
}
