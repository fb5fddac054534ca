package io.herd.report.sample;

import io.herd.report.claim.ClaimFigure;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.stats.Interval;
import java.util.List;

/** An invented run of claims: one of each finding. */
public final class SampleClaims {
  private SampleClaims() {}

  /** Five claims; the first two were read from the campaign {@code memory}. */
  public static ClaimsRun run() {
    return new ClaimsRun(ClaimsRun.FORMAT, "20261121-110000-c1a1", "2026-11-21T11:00:00Z",
        List.of("./herd", "claims", "run", "--all", "--budget", "20m"),
        List.of(
            claim("thread-memory", "threads cost megabytes", Finding.CONTRADICTED,
                "RSS grows by 0.047 MB per connection, interval 0.044 to 0.050",
                List.of(ClaimFigure.of("RSS per connection in MB, threads-platform",
                    new Interval(0.047, 0.044, 0.05), 4),
                    ClaimFigure.of("threads at 1,024 connections", 1_031, 4)),
                "a platform thread touches 11 KiB of its stack", List.of("memory")),
            claim("vthreads-scale", "virtual threads give scale, not speed", Finding.CONFIRMED,
                "CPU per request at 1,024 connections is 0.81 of platform threads'",
                List.of(ClaimFigure.of("CPU per request, threads-virtual / threads-platform",
                    new Interval(0.81, 0.76, 0.86), 4)),
                "0.4 context switches per request instead of 2.1", List.of("memory")),
            claim("gc-pause", "Java's collections stop the world", Finding.NOT_RESOLVED,
                "the interval 0.9 to 1.4 reaches into the A/A noise",
                List.of(ClaimFigure.missing("p99.9, Serial / ZGC", 2)), "", List.of()),
            claim("loc", "event-driven code is harder to read", Finding.NO_VERDICT,
                "268 and 412 lines; which is easier to read is not measured",
                List.of(ClaimFigure.of("code lines, netty", 412, 1)), "", List.of()),
            claim("gil", "CPython threads give no parallel speed-up", Finding.NOT_RUN,
                "needs peers/asyncio", List.of(), "", List.of())));
  }

  private static ClaimVerdict claim(String id, String sentence, Finding finding, String reason,
      List<ClaimFigure> figures, String mechanism, List<String> campaigns) {
    return new ClaimVerdict(id, "A. Author, 2008", sentence,
        "confirmed if the ratio's interval lies above 1.1", finding, reason, figures, mechanism,
        List.of("./herd", "claims", "run", id), campaigns);
  }
}
