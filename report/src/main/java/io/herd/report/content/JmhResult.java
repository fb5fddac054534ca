package io.herd.report.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.herd.report.result.ResultException;
import io.herd.report.result.ResultJson;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What JMH wrote of one run of its suites, in its own format.
 *
 * @param name of the folder
 * @param rows one for each benchmark and parameters
 */
public record JmhResult(String name, List<Score> rows) {
  /** The name of the file. */
  public static final String FILE = "jmh.json";

  private static final String BYTES = "gc.alloc.rate.norm";

  /**
   * One benchmark's score.
   *
   * @param suite its class
   * @param method its method with its parameters
   * @param mode JMH's short name of what is measured, such as {@code thrpt}
   * @param score the mean over forks and iterations
   * @param error half the 99.9 % interval, if there are enough iterations for one
   * @param unit of both
   * @param bytes allocated for each operation, if it was asked for
   */
  public record Score(String suite, String method, String mode, OptionalDouble score,
      OptionalDouble error, String unit, OptionalDouble bytes) {}

  public JmhResult {
    rows = List.copyOf(rows);
  }

  /**
   * Reads JMH's file.
   *
   * @param where the file's name, for messages
   * @throws ResultException if it is none of JMH
   */
  public static JmhResult read(String text, String where, String name) {
    var tree = ResultJson.tree(text, where);
    var rows = new ArrayList<Score>();
    for (var row : tree) {
      rows.add(score(row));
    }
    if (rows.isEmpty() || rows.stream().anyMatch(row -> row.method().isEmpty())) {
      throw new ResultException(where + ": holds no benchmark of JMH; run 'herd jmh' again");
    }
    return new JmhResult(name, rows);
  }

  private static Score score(JsonNode row) {
    var whole = row.path("benchmark").asText();
    var dot = whole.lastIndexOf('.');
    var suite = whole.substring(0, Math.max(0, dot));
    var primary = row.path("primaryMetric");
    return new Score(
        suite.substring(suite.lastIndexOf('.') + 1),
        whole.substring(dot + 1) + params(row.path("params")),
        row.path("mode").asText(),
        number(primary.path("score")),
        number(primary.path("scoreError")),
        primary.path("scoreUnit").asText(),
        bytes(row.path("secondaryMetrics")));
  }

  private static String params(JsonNode params) {
    return params.isEmpty()
        ? ""
        : params.properties().stream()
            .map(param -> param.getKey() + "=" + param.getValue().asText())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** JMH has put a dot before the name of a secondary metric in some of its versions. */
  private static OptionalDouble bytes(JsonNode secondary) {
    return StreamSupport.stream(secondary.properties().spliterator(), false)
        .filter(metric -> metric.getKey().endsWith(BYTES))
        .map(metric -> number(metric.getValue().path("score")))
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /** JMH writes what it does not know as the text NaN. */
  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.asDouble())
        ? OptionalDouble.of(node.asDouble())
        : OptionalDouble.empty();
  }
}
