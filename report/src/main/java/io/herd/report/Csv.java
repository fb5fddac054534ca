package io.herd.report;

import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.result.Campaign;
import io.herd.report.result.Facts;
import io.herd.report.result.RunResult;
import java.util.List;
import java.util.stream.Collectors;

/** Tidy CSV (RFC 4180 with LF): one row for each run and metric, raw values in the named unit. */
final class Csv {
  private Csv() {}

  static String of(Campaign campaign) {
    var commands = campaign.runs().stream()
        .flatMap(run -> run.config().load().mix().keySet().stream())
        .distinct()
        .toList();
    return "campaign,run,block,arm,transport,void,profiled,verdict,metric,unit,value\n"
        + campaign.runs().stream()
            .flatMap(run -> Metrics.all(commands).stream().map(m -> row(campaign, run, m)))
            .collect(Collectors.joining());
  }

  private static String row(Campaign campaign, RunResult run, Metric metric) {
    var value = metric.of(run);
    return List.of(
        campaign.id(),
        run.id(),
        String.valueOf(run.block()),
        run.arm().name(),
        run.arm().transport(),
        String.valueOf(run.marks().isVoid()),
        String.valueOf(run.marks().profiled()),
        campaign.verdictOn(run.id()).word(),
        metric.key(),
        metric.unit().symbol(),
        value.isPresent() ? String.valueOf(value.getAsDouble()) : Facts.UNAVAILABLE)
        .stream()
        .map(Csv::quoted)
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
