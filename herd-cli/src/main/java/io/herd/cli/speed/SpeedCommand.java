package io.herd.cli.speed;

import io.herd.benchmarks.speed.IdleConnections;
import io.herd.benchmarks.speed.Speed;
import io.herd.benchmarks.speed.SpeedRow;
import io.herd.core.Transports;
import io.herd.report.stats.Interval;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures one server beside a reference. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Measures one server beside redis, a bare echo server, or its own memory:",
      "  redis  redis-server SET of the same bytes (needs redis-server and cc)",
      "  echo   a bare echo server of the same I/O model (needs cc)",
      "  idle   resident memory by idle connection"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd speed redis --transports netty-epoll",
      "  herd speed echo --rounds 6",
      "  herd speed idle --connections 3000"
    })
public final class SpeedCommand implements Callable<Integer> {
  /** What to measure against. */
  enum Reference {
    redis,
    echo,
    idle
  }

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "REFERENCE", description = "One of ${COMPLETION-CANDIDATES}.")
  private Reference reference = Reference.redis;

  @Option(
      names = "--transports",
      split = ",",
      paramLabel = "NAME",
      description = "Every transport that can run here by default.")
  private List<String> transports = new ArrayList<>();

  @Option(
      names = "--rounds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Each loads every server once. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "2",
      paramLabel = "N",
      description = "Of one load. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--connections",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Idle ones, for idle. Default: ${DEFAULT-VALUE}.")
  private int connections;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> names = transports.isEmpty() ? Transports.runnable() : transports;
    Speed speed = new Speed(rounds, seconds, this::progress);
    switch (reference) {
      case redis -> print(speed.againstRedis(names));
      case echo -> print(speed.againstEcho(names));
      case idle -> printIdle(names);
    }
    return 0;
  }

  private void progress(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private void print(List<SpeedRow> rows) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-18s%-26s%9s%12s%12s  %-22s%10s%10s  %s%n",
        "server", "reference", "in flight", "rate/s", "its rate/s", "rate ratio", "CPU us",
        "its CPU",
        "CPU ratio");
    for (SpeedRow row : rows) {
      out.printf(
          Locale.ROOT,
          "%-18s%-26s%9d%,12.0f%,12.0f  %-22s%10.2f%10.2f  %s%n",
          row.name(),
          row.reference(),
          row.inFlight(),
          row.rate(),
          row.referenceRate(),
          text(row.rateRatio()),
          row.cpuMicros(),
          row.referenceCpuMicros(),
          text(row.cpuRatio()));
    }
    out.flush();
  }

  private static String text(Interval ratio) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.estimate(), ratio.low(), ratio.high());
  }

  private void printIdle(List<String> names) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (String name : names) {
      IdleConnections idle = IdleConnections.measure(name, connections);
      out.printf(
          Locale.ROOT,
          "%-18s%,6d idle connections: %.1f KB of resident memory each%n",
          name,
          idle.connections(),
          idle.bytesEach() / 1_024);
      out.flush();
    }
  }
}
