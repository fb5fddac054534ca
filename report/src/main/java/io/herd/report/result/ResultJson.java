package io.herd.report.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/**
 * Campaigns as JSON. A missing key, an unknown key and a key given twice are errors, and a file of
 * a newer format is refused before anything else of it is looked at.
 */
public final class ResultJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(OptionalNumbers.module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private ResultJson() {}

  /** The text of {@code result.json}. */
  public static String write(Campaign campaign) {
    return text(campaign);
  }

  /** The text of a file that holds records, maps and lists. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new ResultException("the result cannot be written as JSON: " + plain(e), e);
    }
  }

  /** Records, maps and lists as JSON in one line, an absent number as "unavailable". */
  public static String line(Object value) {
    try {
      return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new ResultException("the figures cannot be written as JSON: " + plain(e), e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param text the JSON
   * @param where the file's name, for messages
   * @throws ResultException if it is no result of a format that this Herd knows
   */
  public static Campaign read(String text, String where) {
    return read(text, where, Campaign.FORMAT, Campaign.class);
  }

  /**
   * Reads any record that {@link #text} wrote.
   *
   * @param newest the newest format that is known; 0 for a file without a format number
   * @throws ResultException if it is none, or of a newer format
   */
  public static <T> T read(String text, String where, int newest, Class<T> type) {
    try {
      var tree = MAPPER.readTree(text);
      if (newest > 0) {
        requireFormat(tree, where, newest);
      }
      if (type == Campaign.class) {
        FormatOne.upgrade(tree);
      }
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw new ResultException("%s: unknown key '%s' at %s; remove it, or read the file with the"
          .formatted(where, e.getPropertyName(), path(e)) + " Herd that wrote it", e);
    } catch (JsonMappingException e) {
      throw new ResultException(
          "%s: %s at %s; restore the file or run again".formatted(where, plain(e), path(e)), e);
    } catch (JsonProcessingException e) {
      throw new ResultException(
          "%s: not JSON (%s); restore the file or run again".formatted(where, plain(e)), e);
    }
  }

  /** JSON of another tool, as it stands. */
  public static JsonNode tree(String text, String where) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ResultException(
          "%s: not JSON (%s); restore the file or run again".formatted(where, plain(e)), e);
    }
  }

  private static void requireFormat(JsonNode tree, String where, int newest) {
    var format = tree.path("format");
    if (!format.isInt() || format.asInt() < 1) {
      throw new ResultException(
          where + ": no format number, so it is no result of Herd; name another folder");
    }
    if (format.asInt() > newest) {
      throw new ResultException(("%s: written in format %d, but this Herd reads up to %d;"
          + " use the Herd that wrote it or a newer one")
          .formatted(where, format.asInt(), newest));
    }
  }

  private static String path(JsonMappingException e) {
    var path = e.getPath().stream()
        .map(step -> step.getFieldName() == null
            ? "[" + step.getIndex() + "]"
            : "." + step.getFieldName())
        .collect(Collectors.joining());
    return path.isEmpty() ? "the top" : path.replaceFirst("^\\.", "");
  }

  /** Jackson's words without its own class and option names. */
  private static String plain(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("no detail")
        .replaceFirst("^Missing (?:required )?creator property ('[^']*').*", "missing key $1")
        .replaceFirst("^Cannot construct instance of .* problem: ", "");
  }
}
