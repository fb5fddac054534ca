package io.herd.node.file;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.herd.core.Limits;
import io.herd.core.Timeouts;
import io.herd.core.Variation;
import io.herd.core.topology.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Herd files as JSON, and what is wrong with one in one line. */
final class HerdJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
      .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .addMixIn(Link.class, Pair.class)
      .addModule(readers())
      .build();

  private HerdJson() {}

  /** A link is written as its two names. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"a", "b"})
  private interface Pair {}

  private static SimpleModule readers() {
    var all = HerdFile.DEFAULT;
    return new SimpleModule()
        .addDeserializer(HerdFile.class, new RecordReader<>(HerdFile.class, all.transport(), "",
            all.servers(), all.links(), all.flooding(), all.peerDoor(), all.limits(), all.places(),
            all.eventLoops(), all.log(), all.variation()))
        .addDeserializer(ServerEntry.class,
            RecordReader.over(ServerEntry.class, ServerEntry.UNNAMED))
        .addDeserializer(Flooding.class, RecordReader.over(Flooding.class, Flooding.DEFAULT))
        .addDeserializer(PeerDoorEntry.class,
            RecordReader.over(PeerDoorEntry.class, PeerDoorEntry.OPEN))
        .addDeserializer(Limits.class, RecordReader.over(Limits.class, Limits.DEFAULT))
        .addDeserializer(Timeouts.class, RecordReader.over(Timeouts.class, Timeouts.DEFAULT))
        .addDeserializer(PlacesEntry.class,
            RecordReader.over(PlacesEntry.class, PlacesEntry.NONE))
        .addDeserializer(PlacesBounds.class,
            RecordReader.over(PlacesBounds.class, PlacesBounds.DEFAULT))
        .addDeserializer(LogEntry.class, RecordReader.over(LogEntry.class, LogEntry.DEFAULT))
        .addDeserializer(Variation.class,
            RecordReader.over(Variation.class, Variation.DEFAULT));
  }

  static HerdFile read(Path file) throws IOException {
    var text = text(file);
    var folder = file.toAbsolutePath().resolveSibling("");
    try {
      return MAPPER.readValue(text, HerdFile.class).below(folder);
    } catch (JsonProcessingException e) {
      throw new BadHerdFile(file + where(e.getLocation()) + complaint(e));
    }
  }

  static Variation variation(JsonNode variation) {
    try {
      return MAPPER.treeToValue(variation, Variation.class);
    } catch (JsonProcessingException e) {
      throw new BadHerdFile("variation: " + complaint(e));
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no herd file " + file, e);
    } catch (IOException e) {
      throw new IOException("herd file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  static void write(HerdFile herd, Path file) throws IOException {
    Files.writeString(file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(herd) + "\n");
  }

  private static String where(JsonLocation at) {
    return at == null ? ": " : ", line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }

  private static String complaint(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> "unknown key \"" + unknown.getPropertyName()
          + "\"; there are: " + joined(List.copyOf(unknown.getKnownPropertyIds()));
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          path(wrong) + "\"" + wrong.getValue() + "\" is not one of " + names(wrong);
      case MismatchedInputException wrong -> path(wrong) + firstSentence(wrong);
      case JsonMappingException wrong -> path(wrong) + wrong.getOriginalMessage();
      default -> firstSentence(e);
    };
  }

  private static String names(InvalidFormatException wrong) {
    return joined(Arrays.stream(wrong.getTargetType().getEnumConstants())
        .map(constant -> MAPPER.convertValue(constant, String.class)).toList());
  }

  private static String joined(List<?> names) {
    return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    var path = e.getPath().stream().map(HerdJson::step).collect(Collectors.joining("."));
    return path.isEmpty() ? "" : path + ": ";
  }

  private static String step(Reference step) {
    var field = step.getFieldName();
    return field == null ? String.valueOf(step.getIndex()) : field;
  }

  private static String firstSentence(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("`[a-z.]+\\.", "`");
  }
}
