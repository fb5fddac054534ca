package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Expands an experiment's file into its arms. */
final class Matrix {
  private static final String QUESTION = "question";
  private static final String BASELINE = "baseline";
  private static final String ARMS = "arms";

  private final ObjectNode file;
  private final Function<ObjectNode, TrialSpec> reader;
  private final List<ObjectNode> points = new ArrayList<>();
  private final Set<String> varying;

  Matrix(ObjectNode file, Function<ObjectNode, TrialSpec> reader) {
    this.file = file;
    this.reader = reader;
    ObjectNode common = file.deepCopy();
    common.remove(List.of(QUESTION, BASELINE, ARMS));
    if (file.has(ARMS)) {
      file.get(ARMS).forEach(group -> {
        ObjectNode merged = common.deepCopy();
        merged.setAll((ObjectNode) group);
        points.addAll(product(merged));
      });
    } else {
      points.addAll(product(common));
    }
    varying = varying();
  }

  /** Every combination of the lists' values. */
  private static List<ObjectNode> product(ObjectNode group) {
    for (Map.Entry<String, JsonNode> entry : group.properties()) {
      if (entry.getValue().isArray()) {
        return StreamSupport.stream(entry.getValue().spliterator(), false)
            .map(value -> group.deepCopy().<ObjectNode>set(entry.getKey(), value))
            .flatMap(point -> product(point).stream())
            .toList();
      }
    }
    return List.of(group);
  }

  private Set<String> varying() {
    Set<String> keys = new LinkedHashSet<>();
    points.forEach(point -> point.fieldNames().forEachRemaining(keys::add));
    keys.removeIf(key -> points.stream().map(point -> point.path(key)).distinct().count() == 1);
    return keys;
  }

  Experiment experiment(String name) {
    List<Map<String, String>> settings = points.stream().map(this::settings).toList();
    List<String> names = settings.stream().map(this::name).toList();
    check(settings, names);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      String against = names.get(settings.indexOf(base(settings, settings.get(i))));
      cells.add(new Cell(names.get(i), settings.get(i), against.equals(names.get(i)) ? "" : against,
          reader.apply(points.get(i))));
    }
    return new Experiment(name, file.path(QUESTION).asText(""),
        names.get(settings.indexOf(base(settings, settings.getFirst()))), cells);
  }

  private void check(List<Map<String, String>> settings, List<String> names) {
    if (Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException("two arms are the same; arms: "
          + String.join("; ", names));
    }
    JsonNode baseline = file.path(BASELINE);
    if (!baseline.isMissingNode() && !baseline.isObject()) {
      throw new IllegalArgumentException("baseline is '" + text(baseline)
          + "'; write the settings that it has, such as {transport: threads-platform}");
    }
    for (Map.Entry<String, JsonNode> entry : baseline.properties()) {
      String value = text(entry.getValue());
      if (settings.stream().noneMatch(one -> value.equals(one.get(entry.getKey())))) {
        throw new IllegalArgumentException("baseline: no arm has " + entry.getKey() + " "
            + value + "; arms: " + String.join("; ", names));
      }
    }
  }

  /** The same arm with the base line's settings in place of its own, if there is one like that. */
  private Map<String, String> base(List<Map<String, String>> all, Map<String, String> one) {
    Map<String, String> wanted = new LinkedHashMap<>(one);
    file.path(BASELINE).properties()
        .forEach(entry -> wanted.replace(entry.getKey(), text(entry.getValue())));
    return all.contains(wanted) ? wanted : all.getFirst();
  }

  private Map<String, String> settings(ObjectNode point) {
    Map<String, String> settings = new LinkedHashMap<>();
    varying.forEach(key -> settings.put(key, text(point.path(key))));
    return settings;
  }

  private static String text(JsonNode value) {
    if (value.isObject()) {
      String inner = StreamSupport.stream(value.properties().spliterator(), false)
          .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
          .collect(Collectors.joining(" "));
      return inner.isEmpty() ? "as it is" : inner;
    }
    return value.isMissingNode() ? "as it is" : value.asText();
  }

  /** A transport goes by its name alone, a number by its key as well. */
  private String name(Map<String, String> settings) {
    String joined = settings.entrySet().stream()
        .map(entry -> entry.getValue().matches("[0-9.]+")
            ? entry.getKey() + " " + entry.getValue()
            : entry.getValue())
        .collect(Collectors.joining(", "));
    return joined.isEmpty() ? points.getFirst().path("transport").asText("netty") : joined;
  }
}
