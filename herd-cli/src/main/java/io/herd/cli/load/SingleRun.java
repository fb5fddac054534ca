package io.herd.cli.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.cli.ExitCodes;
import io.herd.cli.load.result.LoadResult;
import io.herd.cli.load.result.LoadRunForm;
import io.herd.cli.load.result.SpecText;
import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.outcome.HistogramLog;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.report.result.Environment;
import io.herd.report.result.Ruling;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code herd load}: one run, its result, and what it is to a shell. */
record SingleRun(List<String> typed, OutFlags out, JudgeFlags judge, PrintWriter print) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** For programs: the verdict with its reasons, the folder, and all that was seen. */
  private record Told(String verdict, List<Ruling> objections, String folder,
      LoadOutcome outcome) {}

  int run(LoadSpec spec, Runner runner) throws IOException, InterruptedException {
    Optional<Ceilings> ceilings = judge.ceilings();
    Instant now = Instant.now();
    Path folder = out.folder(now);
    Environment before = environment();
    LoadOutcome outcome = runner.run(spec, folder, "");
    RunResult run = new LoadRunForm(before.ended(), typed, ceilings, judge.asked())
        .run("run-1", outcome, HistogramLog.NAME);
    LoadResult result = LoadResult.of(LoadResult.id(folder), "load", now, typed,
        List.of(run));
    result.write(folder);
    Files.writeString(folder.resolve("spec.json"), SpecText.json(spec) + "\n");
    print.println(out.json()
        ? MAPPER.writeValueAsString(told(result, folder, outcome))
        : new Shown(result, out.style()).text(outcome, folder).stripTrailing());
    print.flush();
    return ExitCodes.of(result.verdict());
  }

  /** Where this Herd's sources are, for its commit; the load before the run is read now. */
  static Environment environment() {
    return Environment.capture(Path.of(System.getProperty("herd.home", ".")), List.of());
  }

  private static Told told(LoadResult result, Path folder, LoadOutcome outcome) {
    Verdict verdict = result.verdict();
    return new Told(verdict.word(), result.objections(), folder.toString(), outcome);
  }
}
