package io.herd.benchmarks.jmh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads JMH's own JSON. */
public final class JmhResult {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String COUNT = "#";

  private JmhResult() {}

  /**
   * The scores in the order of the text.
   *
   * @throws IllegalArgumentException in one line, if it is not JSON
   */
  public static List<Score> read(String json) {
    try {
      var scores = new ArrayList<Score>();
      new JsonMapper().readTree(json).forEach(node -> scores.add(score(node)));
      return List.copyOf(scores);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not a JMH result: " + e.getOriginalMessage() + "; give a jmh.json", e);
    }
  }

  private static Score score(JsonNode node) {
    var primary = node.path("primaryMetric");
    var params = new LinkedHashMap<String, String>();
    node.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    var bytes = OptionalDouble.empty();
    Map<String, Double> events = new LinkedHashMap<>();
    for (var metric : node.path("secondaryMetrics").properties()) {
      double value = metric.getValue().path("score").asDouble();
      if (metric.getKey().endsWith(ALLOCATED)) {
        bytes = OptionalDouble.of(value);
      } else if (metric.getValue().path("scoreUnit").asText().equals(COUNT)) {
        events.put(metric.getKey(), value);
      }
    }
    return new Score(node.path("benchmark").asText(), node.path("mode").asText(), params,
        primary.path("score").asDouble(), number(primary.path("scoreError")),
        primary.path("scoreUnit").asText(), samples(primary), bytes, events);
  }

  /** JMH writes the text NaN where there is no number. */
  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  private static List<List<Double>> samples(JsonNode metric) {
    boolean sampled = metric.has("rawDataHistogram");
    var forks = new ArrayList<List<Double>>();
    for (var fork : metric.path(sampled ? "rawDataHistogram" : "rawData")) {
      var iterations = new ArrayList<Double>();
      fork.forEach(i -> iterations.add(sampled ? mean(i) : i.asDouble()));
      forks.add(iterations);
    }
    return forks;
  }

  /** Of pairs of a value and how often it was seen. */
  private static double mean(JsonNode histogram) {
    double sum = 0;
    double count = 0;
    for (var pair : histogram) {
      sum += pair.path(0).asDouble() * pair.path(1).asDouble();
      count += pair.path(1).asDouble();
    }
    return sum / count;
  }
}
