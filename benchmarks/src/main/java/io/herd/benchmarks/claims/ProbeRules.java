package io.herd.benchmarks.claims;

import io.herd.benchmarks.claims.probe.BadInput;
import io.herd.benchmarks.claims.probe.SharedListener;
import io.herd.benchmarks.system.Systems;
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
    Map<String, List<Double>> rows = evidence.probe("bad-input").values();
    Hearing hearing = new Hearing(evidence);
    rows.forEach((what, values) -> hearing.fact(what, values.getFirst(), 1, Finding.NOT_RESOLVED));
    boolean typedFails = anyRow(rows, BadInput.FAILED, false);
    boolean untyped = anyRow(rows, BadInput.PASSED, true);
    boolean untypedFails = anyRow(rows, BadInput.FAILED, true);
    String words = evidence.probe("bad-input").notes().entrySet().stream()
        .filter(note -> !note.getValue().isEmpty())
        .map(note -> note.getKey() + " fails " + note.getValue())
        .collect(Collectors.joining("; "));
    hearing.explain("a line that does not parse is answered with ? and forgotten, by a check in"
        + " the program and not by the language: "
        + (words.isEmpty() ? rows.size() / 2 + " systems pass every row" : words));
    if (!anyRow(rows, BadInput.PASSED, false)) {
      return hearing.judged(Finding.NOT_RESOLVED);
    }
    return typedFails ? hearing.judged(Finding.CONTRADICTED)
        : untypedFails ? hearing.judged(Finding.CONFIRMED)
            : untyped ? hearing.judged(Finding.CONTRADICTED)
                : noDynamic(hearing.judged(Finding.NOT_RESOLVED));
  }

  /** Whether a row counts any, of a foreign system, all of which are typed dynamically, or not. */
  private static boolean anyRow(Map<String, List<Double>> rows, String kind, boolean dynamic) {
    return rows.entrySet().stream().anyMatch(row -> row.getKey().startsWith(kind)
        && row.getValue().getFirst() > 0
        && Systems.isForeign(row.getKey().substring(kind.length())) == dynamic);
  }

  private static Judgement noDynamic(Judgement judgement) {
    return new Judgement(judgement.finding(), "no statically typed server fails a row ("
        + judgement.reason() + "); whether a dynamically typed one does needs one of the peers",
        judgement.figures(), judgement.mechanism());
  }
}
