package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.BadInput;
import io.herd.benchmarks.claims.probe.CacheMemory;
import io.herd.benchmarks.claims.probe.SharedListener;
import io.herd.report.claim.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules on costs that are measured by themselves. */
final class ProbeRules {
  private static final double MEBIBYTE = 1 << 20;
  private static final double KIBIBYTE = 1_024;

  private ProbeRules() {}

  static Judgement threadCost(Evidence evidence) {
    Sample task = evidence.sample("thread-start", "eventLoopTask");
    Hearing hearing = new Hearing(evidence);
    return hearing
        .ratio("time from start to done, platform thread / event-loop task",
            evidence.sample("thread-start", "platformThread"), task, Criterion.above(2))
        .explain(times("thread-start", evidence,
            List.of("platformThread", "virtualThread", "poolTask", "eventLoopTask")))
        .all();
  }

  static Judgement lockCost(Evidence evidence) {
    Sample empty = evidence.sample("lock-cost", "emptyCall");
    return new Hearing(evidence)
        .ratio("synchronized / empty call", evidence.sample("lock-cost", "monitor"), empty,
            Criterion.within(0.5, 2))
        .ratio("ReentrantLock / empty call", evidence.sample("lock-cost", "reentrantLock"), empty,
            Criterion.within(0.5, 2))
        .explain(times("lock-cost", evidence,
            List.of("emptyCall", "compareAndSet", "monitor", "reentrantLock")))
        .agreed();
  }

  private static String times(String probe, Evidence evidence, List<String> figures) {
    return "medians of a call: " + figures.stream()
        .map(figure -> String.format(Locale.ROOT, "%s %,.3g ns", figure,
            evidence.sample(probe, figure).median()))
        .collect(Collectors.joining(", "));
  }

  static Judgement threadMemory(Evidence evidence) {
    Sample platform = evidence.sample("idle-memory", "threads-platform");
    return new Hearing(evidence)
        .mean("bytes of resident memory per idle connection, threads-platform", platform,
            Criterion.above(MEBIBYTE))
        .explain(String.format(Locale.ROOT,
            "a thread reserves 1 MiB of addresses for its stack and touches few of its pages:"
                + " %.1f KiB (threads-platform), %.1f KiB (threads-virtual), %.1f KiB"
                + " (netty-epoll)",
            platform.median() / KIBIBYTE,
            evidence.sample("idle-memory", "threads-virtual").median() / KIBIBYTE,
            evidence.sample("idle-memory", "netty-epoll").median() / KIBIBYTE))
        .all();
  }

  static Judgement cacheCopies(Evidence evidence) {
    return new Hearing(evidence)
        .mean("bytes of heap per client and server",
            evidence.sample("cache-memory", CacheMemory.BYTES), Criterion.above(KIBIBYTE))
        .explain(String.format(Locale.ROOT, "a server with a million clients holds %.0f MiB; five"
            + " servers hold five times that",
            evidence.sample("cache-memory", CacheMemory.HEAP).median()))
        .all();
  }

  static Judgement cycleLeak(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    double most = 0;
    for (var entry : evidence.probe("churn-memory").values().entrySet()) {
      double left = entry.getValue().getFirst();
      most = Math.max(most, left);
      hearing.fact(entry.getKey() + ":", left, 1,
          left > 16 ? Finding.CONFIRMED : left < 1 ? Finding.CONTRADICTED : Finding.NOT_RESOLVED);
    }
    return hearing
        .explain(String.format(Locale.ROOT, "a tracing collector takes cycles as it takes anything"
            + " else: of each connection at most %.2f bytes are left", most))
        .any();
  }

  static Judgement sharedListener(Evidence evidence) {
    Sample p = evidence.sample("shared-listener", SharedListener.P_VALUE);
    Sample worst = evidence.sample("shared-listener", SharedListener.WORST);
    if (p.size() == 0) {
      return Judgement.unresolved("needs epoll and SO_REUSEPORT, which this machine has not");
    }
    boolean uneven =
        p.values().values().stream().filter(value -> value < 0.01).count() * 2 > p.size()
            || worst.median() > 10;
    Finding finding = uneven ? Finding.CONTRADICTED : Finding.CONFIRMED;
    return new Hearing(evidence)
        .fact("median p of a chi-square test against even shares", p.median(), p.size(), finding)
        .fact("median of the greatest distance of a share from even, per cent", worst.median(),
            worst.size(), finding)
        .explain("the kernel picks a listener by a hash of the connection's addresses, blind to"
            + " how busy its loop is; connections per loop: "
            + evidence.probe("shared-listener").notes().getOrDefault(SharedListener.SHARES, ""))
        .agreed();
  }

  static Judgement codeSize(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    evidence.probe("code-size").values()
        .forEach((what, values) -> hearing.fact(what, values.getFirst(), 1, Finding.NO_VERDICT));
    return hearing.judged(Finding.NO_VERDICT);
  }

  static Judgement badInput(Evidence evidence) {
    Hearing hearing = new Hearing(evidence);
    Map<String, List<Double>> rows = evidence.probe("bad-input").values();
    rows.forEach((what, values) -> hearing.fact(what, values.getFirst(), 1, Finding.NOT_RESOLVED));
    boolean failed = rows.entrySet().stream()
        .anyMatch(row -> row.getKey().startsWith(BadInput.FAILED) && row.getValue().getFirst() > 0);
    boolean none = rows.entrySet().stream()
        .noneMatch(
            row -> row.getKey().startsWith(BadInput.PASSED) && row.getValue().getFirst() > 0);
    Judgement judgement = hearing
        .explain("a line that does not parse is answered with ? and forgotten; no type of the"
            + " language has a part in that")
        .judged(failed ? Finding.CONTRADICTED : Finding.NOT_RESOLVED);
    return failed || none ? judgement
        : new Judgement(Finding.NOT_RESOLVED,
            "no statically typed server fails a row (" + judgement.reason()
                + "); whether a dynamically typed one does needs peers/asyncio",
            judgement.figures(), judgement.mechanism());
  }
}
