package io.herd.cli.load.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.spec.LoadSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** A spec with every default written out, as text. */
public final class SpecText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SpecText() {}

  /** A JSON document that {@code --spec} reads. */
  public static String json(LoadSpec spec) {
    try {
      return MAPPER.writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The kind of its pace: constant, poisson, ... */
  public static String kind(LoadSpec spec) {
    return MAPPER.valueToTree(spec.pace()).path("kind").asText();
  }

  /** Its rate in requests per second; 0 if its pace has none. */
  public static double rate(LoadSpec spec) {
    return MAPPER.valueToTree(spec.pace()).path("rate").asDouble();
  }

  /** Each value by the path to it, such as {@code pace.rate}. */
  public static Map<String, String> flat(LoadSpec spec) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", MAPPER.valueToTree(spec), values);
    return values;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties().forEach(entry -> flatten(
          path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
    } else {
      into.put(path, node.isTextual() ? node.asText() : node.toString());
    }
  }
}
