package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.system.Installed;
import io.herd.benchmarks.system.Systems;
import io.herd.core.Transports;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.CheckSpec;
import io.herd.loadgen.check.HerdCheck;
import io.herd.loadgen.check.Insight;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.check.Rules;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Verdict;
import io.herd.loadgen.check.cases.AllCases;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.HerdProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The malformed lines of {@code herd check}, sent to a class herd of every transport, and to two
 * servers of every foreign system that is installed.
 */
public record BadInput() implements Probe {
  /** The figure's name. */
  public static final String PASSED = "rows passed, ";
  /** The figure's name. */
  public static final String FAILED = "rows failed, ";

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final double SECONDS_EACH = 4;

  @Override
  public String name() {
    return "bad-input";
  }

  @Override
  public double seconds(int rounds) {
    return (Transports.runnable().size() + Installed.peers().size()) * SECONDS_EACH;
  }

  /** Once each, whatever the rounds: an answer is right or wrong. */
  @Override
  public Samples run(int rounds, Path folder) throws IOException, InterruptedException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    for (String system : systems()) {
      Path own = Files.createTempDirectory(folder, "check");
      CheckReport report = Systems.isForeign(system)
          ? CheckedSystem.check(system, Set.of(Section.BAD_INPUT), own)
          : check(system, own);
      values.put(PASSED + system, List.of((double) report.count(Verdict.PASSED)));
      values.put(FAILED + system, List.of((double) report.count(Verdict.FAILED)));
      notes.put(system, CheckedSystem.failures(report));
    }
    return new Samples(values, notes);
  }

  private static List<String> systems() {
    return Stream.concat(Transports.runnable().stream(), Installed.peers().stream()).toList();
  }

  private static CheckReport check(String transport, Path folder)
      throws IOException, InterruptedException {
    HerdFile file = HerdFile.of("ucla-2023").withTransport(transport).withLog(LogEntry.OFF);
    try (HerdProcess herd = HerdProcess.start(file, List.of("-Xmx256m"), folder)) {
      List<NamedTarget> targets = herd.servers().stream()
          .map(server -> new NamedTarget(server.name(), new Target("127.0.0.1", server.port())))
          .toList();
      return HerdCheck.of(new CheckSpec(targets, Rules.STRICT, List.of(ClientStyle.values()),
          PATIENCE, Insight.NONE, AllCases.only(Set.of(Section.BAD_INPUT), Set.of())))
          .run(_ -> {});
    }
  }
}
