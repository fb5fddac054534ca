package io.herd.benchmarks.claims;

import io.herd.report.claim.ClaimFigure;
import io.herd.report.claim.Finding;
import io.herd.report.metric.Metric;
import io.herd.report.stats.Interval;
import io.herd.report.stats.NoiseBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Collects the figures that speak on one claim, each with what it says. */
final class Hearing {
  private final Evidence evidence;
  private final List<ClaimFigure> figures = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private String mechanism = "";

  Hearing(Evidence evidence) {
    this.evidence = evidence;
  }

  /** One arm over another of the same experiment. */
  Hearing ratio(String experiment, Metric metric, Map<String, String> arm,
      Map<String, String> base, Criterion criterion) {
    Sample above = evidence.sample(experiment, metric, arm);
    Sample below = evidence.sample(experiment, metric, base);
    return hear(what(metric, above, below), above.over(below), above.shared(below), criterion,
        evidence.noise(experiment, metric));
  }

  /** One figure of a probe over another. */
  Hearing ratio(String what, Sample above, Sample below, Criterion criterion) {
    return hear(what, above.over(below), above.shared(below), criterion, Optional.empty());
  }

  /** A figure by itself, in the unit that {@code what} gives. */
  Hearing mean(String what, Sample sample, Criterion criterion) {
    return hear(what, sample.mean(), sample.size(), criterion, Optional.empty());
  }

  /** A value with an interval of its own. */
  Hearing span(String what, Optional<Interval> interval, int n, Criterion criterion) {
    return hear(what, interval, n, criterion, Optional.empty());
  }

  private Hearing hear(String what, Optional<Interval> interval, int n, Criterion criterion,
      Optional<NoiseBand> noise) {
    Finding finding = interval.map(span -> criterion.of(span, noise)).orElse(Finding.NOT_RESOLVED);
    figures.add(figure(what, interval, n));
    words.add(what + " " + interval.map(Hearing::text).orElse("has " + n
        + " usable blocks of at least " + Sample.LEAST) + noise.map(Hearing::text).orElse(""));
    findings.add(finding);
    return this;
  }

  /** A fact that is counted and has no interval. */
  Hearing fact(String what, double value, int n, Finding finding) {
    figures.add(ClaimFigure.of(what, value, n));
    words.add(what + " " + number(value));
    findings.add(finding);
    return this;
  }

  /** A figure that is shown and says nothing on the claim itself. */
  Hearing aside(String experiment, Metric metric, Map<String, String> arm,
      Map<String, String> base) {
    Sample above = evidence.sample(experiment, metric, arm);
    Sample below = evidence.sample(experiment, metric, base);
    figures.add(figure(what(metric, above, below), above.over(below), above.shared(below)));
    return this;
  }

  private static String what(Metric metric, Sample above, Sample below) {
    return metric.label() + ", " + above.label() + " / " + below.label();
  }

  private static ClaimFigure figure(String what, Optional<Interval> interval, int n) {
    return interval.map(span -> ClaimFigure.of(what, span, n))
        .orElseGet(() -> ClaimFigure.missing(what, n));
  }

  /** What an experiment adds, if it has run. */
  Hearing also(String experiment, Consumer<Hearing> more) {
    if (evidence.ran(experiment)) {
      more.accept(this);
    }
    return this;
  }

  /** What an experiment has to say before the claim can be confirmed. */
  Hearing needing(String experiment, Consumer<Hearing> more) {
    if (!evidence.ran(experiment)) {
      findings.add(Finding.NOT_RESOLVED);
    }
    return also(experiment, more);
  }

  /** What explains it: medians of one metric over some arms. */
  Hearing explain(String experiment, Metric metric, List<Map<String, String>> arms) {
    List<String> parts = arms.stream().map(arm -> {
      Sample sample = evidence.sample(experiment, metric, arm);
      return (sample.size() == 0 ? "unavailable" : metric.unit().format(sample.median())) + " ("
          + sample.label() + ")";
    }).toList();
    return explain(metric.label() + ": " + String.join(", ", parts));
  }

  Hearing explain(String sentence) {
    mechanism = mechanism.isEmpty() ? sentence : mechanism + "; " + sentence;
    return this;
  }

  /** Every figure has to confirm; one that contradicts is enough. */
  Judgement all() {
    Finding finding = findings.contains(Finding.CONTRADICTED) ? Finding.CONTRADICTED
        : findings.contains(Finding.NOT_RESOLVED) ? Finding.NOT_RESOLVED : Finding.CONFIRMED;
    return judged(finding);
  }

  /** They have to agree. */
  Judgement agreed() {
    return judged(findings.stream().distinct().count() == 1 ? findings.getFirst()
        : Finding.NOT_RESOLVED);
  }

  /** One that confirms is enough; every figure has to contradict. */
  Judgement any() {
    Finding finding = findings.contains(Finding.CONFIRMED) ? Finding.CONFIRMED
        : findings.contains(Finding.NOT_RESOLVED) ? Finding.NOT_RESOLVED : Finding.CONTRADICTED;
    return judged(finding);
  }

  /** More than half confirm and none contradicts, or more than half contradict. */
  Judgement most() {
    long yes = findings.stream().filter(Finding.CONFIRMED::equals).count();
    long no = findings.stream().filter(Finding.CONTRADICTED::equals).count();
    return judged(yes * 2 > findings.size() && no == 0 ? Finding.CONFIRMED
        : no * 2 > findings.size() ? Finding.CONTRADICTED : Finding.NOT_RESOLVED);
  }

  Judgement judged(Finding finding) {
    return new Judgement(finding, String.join("; ", words), figures, mechanism);
  }

  private static String text(Interval interval) {
    return number(interval.estimate()) + " (" + number(interval.low()) + " to "
        + number(interval.high()) + ")";
  }

  private static String number(double value) {
    return Math.abs(value) >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value)
        : value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.3g", value);
  }

  private static String text(NoiseBand noise) {
    return String.format(Locale.ROOT, ", noise up to %.3g", noise.factor());
  }
}
