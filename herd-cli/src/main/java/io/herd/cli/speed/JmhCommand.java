package io.herd.cli.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the JMH suites; what they are told is JMH's own. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the JMH suites: what one line costs in the core, throughput and propagation of an",
      "in-process herd. Every word is passed to JMH: a pattern of benchmarks and JMH's options."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd jmh CoreBenchmark -prof gc",
      "  herd jmh PropagationBenchmark -p transport=netty-epoll -p topology=line:2",
      "  herd jmh ThroughputBenchmark -rf json -rff throughput.json"
    })
public final class JmhCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Unmatched
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      new Runner(new CommandLineOptions(words.toArray(String[]::new))).run();
      return 0;
    } catch (CommandLineOptionException | RunnerException e) {
      throw new ParameterException(spec.commandLine(), "jmh: " + e.getMessage(), e);
    }
  }
}
