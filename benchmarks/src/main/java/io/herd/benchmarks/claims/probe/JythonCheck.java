package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.system.Installed;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code herd check} of both Jython servers by the course's rules; none is killed for it. */
public record JythonCheck() implements Probe {
  /** The figure's name. */
  public static final String PASSED = "rows passed, ";
  /** The figure's name. */
  public static final String FAILED = "rows failed, ";

  private static final List<String> SYSTEMS =
      List.of("peers/jython/threads", "peers/jython/select");
  private static final double SECONDS_EACH = 22;

  @Override
  public String name() {
    return "jython-check";
  }

  @Override
  public double seconds(int rounds) {
    return Installed.of(SYSTEMS).size() * SECONDS_EACH;
  }

  /** Once each, whatever the rounds: an answer is right or wrong. */
  @Override
  public Samples run(int rounds, Path folder) throws IOException, InterruptedException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    for (String system : Installed.of(SYSTEMS)) {
      CheckReport report = CheckedSystem.check(system,
          EnumSet.complementOf(EnumSet.of(Section.OUTAGE, Section.ROBUSTNESS)),
          Files.createTempDirectory(folder, "check"));
      values.put(PASSED + system, List.of((double) report.count(Verdict.PASSED)));
      values.put(FAILED + system, List.of((double) report.count(Verdict.FAILED)));
      notes.put(system, CheckedSystem.failures(report));
    }
    return new Samples(values, notes);
  }
}
