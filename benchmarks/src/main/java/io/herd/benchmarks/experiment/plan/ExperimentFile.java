package io.herd.benchmarks.experiment.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads an experiment from YAML: {@code question}, {@code baseline}, and any member of
 * {@link TrialSpec}. A list of values is a dimension of the matrix; {@code arms} is a list of such
 * groups where not every combination is wanted.
 */
public final class ExperimentFile {
  private static final YAMLMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .build();
  private static final String DEFAULTS = """
      transport: netty
      topology: ucla-2023
      flooding: exclude-sender
      peerDoor: open
      variation: {}
      eventLoops: 0
      processPerServer: false
      collector: parallel
      heapMegabytes: 512
      rate: 0
      peak: null
      connections: 50
      idle: 0
      clients: 0
      writeOnce: 1
      whatsat: 0
      placesDelay: 20ms
      stub: wiremock
      taps: true
      warmUpSeconds: 2
      windowSeconds: 3
      """;

  /** Those that come with Herd. */
  public static final List<String> SHIPPED =
      List.of("collectors", "connections", "doors", "flooding", "green", "hand-off", "idle",
          "idle-peers",
          "jython", "links", "links-peers", "peak", "peers", "peers-peak", "places",
          "places-peers", "processes", "reactors", "read-timeout", "seda", "self-test", "stages",
          "stall");

  private ExperimentFile() {}

  /**
   * A file's, or the one that comes with Herd under this name.
   *
   * @throws IllegalArgumentException in one line that names those, if there is neither
   */
  public static Experiment find(String fileOrName) {
    Path file = Path.of(fileOrName);
    if (Files.exists(file)) {
      return read(file);
    }
    if (SHIPPED.contains(fileOrName)) {
      return shipped(fileOrName);
    }
    throw new IllegalArgumentException("there is no file " + fileOrName
        + ", and no experiment of that name comes with Herd; there are "
        + String.join(", ", SHIPPED));
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException in one line that names the file and what is wrong with it
   */
  public static Experiment read(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    try {
      return parse(name, Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** One that comes with Herd. */
  public static Experiment shipped(String name) {
    try (InputStream in = ExperimentFile.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("Herd has no experiment '" + name + "'");
      }
      return parse(name, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text of a file. */
  public static Experiment parse(String name, String text) {
    try {
      JsonNode given = YAML.readTree(text);
      if (!(given instanceof ObjectNode whole)) {
        throw new IllegalArgumentException(
            "an experiment is a list of keys and values, such as transport: [netty-epoll]");
      }
      return of(name, whole);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(complaint(e), e);
    }
  }

  /** The same from a tree. */
  public static Experiment of(String name, ObjectNode file) {
    return new Matrix(file, ExperimentFile::spec).experiment(name);
  }

  private static TrialSpec spec(ObjectNode given) {
    try {
      ObjectNode whole = (ObjectNode) YAML.readTree(DEFAULTS);
      whole.setAll(given);
      return YAML.treeToValue(whole, TrialSpec.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(complaint(e), e);
    }
  }

  private static String complaint(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> "unknown key '" + path(unknown)
          + "'; known here are " + unknown.getKnownPropertyIds();
      case JsonMappingException wrong when wrong
          .getCause() instanceof IllegalArgumentException cause ->
          String.valueOf(cause.getMessage());
      case JsonMappingException wrong -> path(wrong) + ": " + firstLine(wrong);
      default -> "line " + e.getLocation().getLineNr() + ": " + firstLine(e);
    };
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream().map(step -> String.valueOf(step.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static String firstLine(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }
}
