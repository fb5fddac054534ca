package io.herd.report;

import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.result.Facts;
import io.herd.report.result.RunResult;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tidy CSV (RFC 4180 with LF): one row for each run and metric, raw values in the named unit. */
final class Csv {
  private static final String HEAD = "campaign,experiment,run,block,arm,transport,settings,void,"
      + "profiled,verdict,metric,unit,value\n";

  private Csv() {}

  static String of(List<Campaign> campaigns) {
    return HEAD + campaigns.stream().flatMap(Csv::rows).collect(Collectors.joining());
  }

  /** One line of text fields. */
  static String line(List<String> fields) {
    return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  /** A number, or the word for an absent one. */
  static String number(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble()) : Facts.UNAVAILABLE;
  }

  private static Stream<String> rows(Campaign campaign) {
    var commands = campaign.runs().stream()
        .flatMap(run -> run.config().load().mix().keySet().stream())
        .distinct()
        .toList();
    var metrics = Metrics.all(commands);
    return campaign.runs().stream().flatMap(run -> Stream.concat(
        metrics.stream().map(metric -> row(campaign, run, metric.key(), metric.unit().symbol(),
            metric.of(run))),
        figures(campaign, run, metrics)));
  }

  /** What the run measured besides, as far as no metric is made of it. */
  private static Stream<String> figures(Campaign campaign, RunResult run, List<Metric> metrics) {
    return run.measured().figures().entrySet().stream()
        .filter(
            figure -> metrics.stream().noneMatch(metric -> metric.key().equals(figure.getKey())))
        .map(figure -> row(
            campaign, run, figure.getKey(), "", OptionalDouble.of(figure.getValue())));
  }

  private static String row(
      Campaign campaign, RunResult run, String metric, String unit, OptionalDouble value) {
    return line(List.of(
        campaign.id(),
        campaign.experiment(),
        run.id(),
        String.valueOf(run.block()),
        run.arm().name(),
        run.arm().transport(),
        settings(run),
        String.valueOf(run.marks().isVoid()),
        String.valueOf(run.marks().profiled()),
        campaign.verdictOn(run.id()).word(),
        metric,
        unit,
        number(value)));
  }

  /** As {@code connections=64;load=50%}. */
  private static String settings(RunResult run) {
    return run.arm().settings().entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
