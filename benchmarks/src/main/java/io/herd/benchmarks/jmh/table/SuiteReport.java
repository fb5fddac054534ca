package io.herd.benchmarks.jmh.table;

import io.herd.benchmarks.jmh.Score;
import io.herd.benchmarks.jmh.Suite;
import io.herd.benchmarks.jmh.Suites;
import io.herd.report.document.Bullets;
import io.herd.report.document.Document;
import io.herd.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a run of the suites found: a table for each, and one of the transports over all of them. */
public final class SuiteReport {
  private final List<Score> scores;
  private final List<Entries> suites;

  private SuiteReport(List<Score> scores) {
    this.scores = scores;
    suites = Suites.all().stream().map(suite -> Entries.of(suite, of(suite)))
        .filter(entries -> !entries.list().isEmpty()).toList();
  }

  private List<Score> of(Suite suite) {
    return scores.stream().filter(score -> score.type().equals(suite.type().getName())).toList();
  }

  /**
   * The report of these scores; those of suites that are not Herd's are left out.
   *
   * @param subtitle where they are from, in one line
   */
  public static Document of(List<Score> scores, String subtitle) {
    var report = new SuiteReport(scores);
    var sections = new ArrayList<Section>();
    report.suites.forEach(suite -> sections.add(report.section(suite)));
    new TransportMatrix(report.suites.stream()
        .filter(suite -> suite.suite().compares().arm().equals(TransportMatrix.ARM)).toList())
        .section().ifPresent(sections::add);
    sections.add(howToRead());
    return new Document("JMH", subtitle, sections);
  }

  private Section section(Entries suite) {
    return new SuiteSection(suite, nanos(suite.suite().compares().beside())).section();
  }

  private OptionalDouble nanos(String baseLine) {
    return scores.stream()
        .filter(score -> score.type().contains("." + Suites.BASE + "."))
        .filter(score -> score.method().equals(baseLine))
        .map(Score::nanos).findFirst().orElse(OptionalDouble.empty());
  }

  private static Section howToRead() {
    return new Section("reading", "How to read this", List.of(new Bullets(List.of(
        new Bullets.Item("ratio", "the score over that of the suite's base line under the same"
            + " workload, with its 95 % interval; below 1 is faster where the unit is a time, above"
            + " 1 where it is a rate; ~ means that the interval includes 1: not resolved"),
        new Bullets.Item("n", "with several JVMs the interval is over JVMs, paired by round; with"
            + " one JVM it is over its iterations, knows nothing of how JVMs differ, and is too"
            + " narrow: run without --quick before you believe it"),
        new Bullets.Item("B/op", "allocated by the whole JVM for one operation, the client and"
            + " every server in it included")))));
  }
}
