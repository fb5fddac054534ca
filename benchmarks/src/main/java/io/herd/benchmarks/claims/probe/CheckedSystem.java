package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.benchmarks.system.Systems;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.CheckSpec;
import io.herd.loadgen.check.HerdCheck;
import io.herd.loadgen.check.Rules;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Verdict;
import io.herd.loadgen.check.cases.AllCases;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.loadgen.style.ClientStyle;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code herd check} on a foreign system, by the course's rules. */
final class CheckedSystem {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int COURSE = 2023;

  private CheckedSystem() {}

  /** Starts a herd of two servers with a Places stub and checks these sections. */
  static CheckReport check(String system, Set<Section> sections, Path folder)
      throws IOException, InterruptedException {
    HerdFile file = HerdFile.of("line:2").withTransport(system).withLog(LogEntry.OFF);
    try (StubProcess places = StubProcess.start(
        new StubOptions(0, "20ms", false, true), List.of(), folder.resolve("places.err"));
        SystemHerd herd = SystemHerd.start(
            file.withPlaces(PlacesEntry.at(places.url().toString())),
            SystemHerd.all(file, Systems.find(system)), folder, List.of("-Xmx256m"))) {
      return HerdCheck.of(new CheckSpec(herd.started().targets(), Rules.course(COURSE),
          List.of(ClientStyle.values()), PATIENCE, herd.started().insight(),
          AllCases.only(sections, Set.of()))).run(_ -> {});
    }
  }

  /** Which rows failed, in words. */
  static String failures(CheckReport report) {
    return report.rows().stream().filter(row -> row.verdict() == Verdict.FAILED)
        .map(row -> row.id() + ": " + row.expected()).collect(Collectors.joining("; "));
  }
}
