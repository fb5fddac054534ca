package io.herd.loadgen.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a {@link LoadSpec} from JSON or YAML over the defaults; an unknown key is an error. */
public final class SpecFile {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .build();
  private static final YAMLMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .build();
  private static final String DEFAULTS = """
      {
        "targets": [],
        "pace": {"kind": "constant", "rate": 1000},
        "phases": {"warmupMillis": 2000, "windowMillis": 10000, "drainMillis": 5000},
        "connections": {"count": 50, "burst": 1, "inFlightCap": 65536, "loops": 1, "idle": 0,
          "perCommand": false, "style": "lf"},
        "mix": {"whatsatShare": 0, "radiusKm": 10, "bound": 5, "writeOnceShare": 0, "hotShare": 0,
          "hotClients": 8, "malformedShare": 0},
        "clients": 5000,
        "seed": 1,
        "taps": [],
        "origin": null,
        "intervalMillis": 1000,
        "probe": null
      }
      """;

  private SpecFile() {}

  /** Reads a file; {@link BadInput} names it in whatever is wrong. */
  public static LoadSpec read(Path file) {
    JsonNode given = tree(file);
    try {
      return of(given);
    } catch (BadInput e) {
      throw new BadInput(file + ": " + e.getMessage());
    }
  }

  /** A file as it stands, YAML if its name ends like that and JSON if not, for {@link #of}. */
  public static JsonNode tree(Path file) {
    boolean yaml = file.toString().matches(".*\\.ya?ml");
    try {
      return (yaml ? YAML : MAPPER).readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new BadInput(file + ": " + where(e));
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Reads a JSON object; what it leaves out has its default. */
  public static LoadSpec parse(String json) {
    try {
      return of(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new BadInput(where(e));
    }
  }

  /**
   * Reads a tree; what it leaves out has its default, or the {@link Preset}'s that its {@code
   * preset} names.
   */
  public static LoadSpec of(JsonNode given) {
    BadInput.unless(given.isObject(), "a load spec is a JSON object, such as {\"targets\": [...]}");
    try {
      ObjectNode whole = (ObjectNode) MAPPER.readTree(DEFAULTS);
      ObjectNode own = (ObjectNode) given.deepCopy();
      JsonNode preset = own.remove("preset");
      if (preset != null) {
        lay((ObjectNode) MAPPER.readTree(Preset.parse(preset.asText()).json()), whole, "");
      }
      lay(own, whole, "");
      return MAPPER.treeToValue(whole, LoadSpec.class);
    } catch (JsonProcessingException e) {
      throw new BadInput(String.valueOf(complaint(e)));
    }
  }

  private static void lay(ObjectNode given, ObjectNode over, String path) {
    given.properties().forEach(entry -> {
      String key = entry.getKey();
      JsonNode below = over.get(key);
      if (below == null) {
        throw unknown(path + key, over.properties().stream().map(Map.Entry::getKey).toList());
      }
      boolean merge = entry.getValue().isObject() && below.isObject()
          && !entry.getValue().has("kind");
      if (merge) {
        lay((ObjectNode) entry.getValue(), (ObjectNode) below, path + key + ".");
      } else {
        over.set(key, entry.getValue());
      }
    });
  }

  private static BadInput unknown(String key, Collection<?> known) {
    return new BadInput("unknown key \"" + key + "\"; known here are " + known);
  }

  private static @Nullable String complaint(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          unknown(path(unknown), unknown.getKnownPropertyIds()).getMessage();
      case JsonMappingException wrong when wrong.getCause() instanceof BadInput bad ->
          bad.getMessage();
      case JsonMappingException wrong -> path(wrong) + ": " + firstLine(wrong);
      default -> firstLine(e);
    };
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null
            ? String.valueOf(step.getIndex())
            : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? firstLine(e)
        : "line " + e.getLocation().getLineNr() + ": " + firstLine(e);
  }

  private static String firstLine(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }
}
