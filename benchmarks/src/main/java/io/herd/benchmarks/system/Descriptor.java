package io.herd.benchmarks.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a {@code peer.json} says of a herd's server in any language.
 *
 * @param name one word
 * @param title what it is, in a few words
 * @param command how one server is started: {@code {name}} is its name, {@code {config}} the herd
 *     file, {@code {folder}} that of the descriptor
 * @param ready a regular expression that a line of its output matches once it serves; empty if its
 *     port says enough
 * @param clientStyle how it wants its commands to end: lf, crlf, lf-fin, crlf-fin
 * @param environment variables for its processes
 * @param needs what has to be installed
 * @param sources what counts as its code: globs from the descriptor's folder
 */
public record Descriptor(
    String name,
    String title,
    List<String> command,
    String ready,
    String clientStyle,
    Map<String, String> environment,
    List<Need> needs,
    List<String> sources) {
  /** The file's name in a system's folder. */
  public static final String FILE = "peer.json";

  private static final List<String> PLACEHOLDERS = List.of("name", "config", "folder");
  private static final Pattern ONE_WORD = Pattern.compile("[\\w./-]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  public Descriptor(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "title", required = true) String title,
      @JsonProperty(value = "command", required = true) List<String> command,
      @JsonProperty("ready") String ready,
      @JsonProperty("clientStyle") String clientStyle,
      @JsonProperty("environment") Map<String, String> environment,
      @JsonProperty("needs") List<Need> needs,
      @JsonProperty("sources") List<String> sources) {
    this.name = name;
    this.title = title;
    this.command = List.copyOf(command);
    this.ready = ready == null ? "" : ready;
    this.clientStyle = clientStyle == null ? "lf" : clientStyle;
    this.environment = environment == null ? Map.of() : Map.copyOf(environment);
    this.needs = needs == null ? List.of() : List.copyOf(needs);
    this.sources = sources == null ? List.of() : List.copyOf(sources);
    Pattern.compile(this.ready);
    if (!ONE_WORD.matcher(name).matches()) {
      throw new IllegalArgumentException("its name '" + name + "' is not one word of letters,"
          + " digits and . _ - /");
    }
    checkPlaceholders(this.command);
    if (command.stream().noneMatch(word -> word.contains("{name}"))) {
      throw new IllegalArgumentException("its command has no {name}, so that every server of a"
          + " herd would be the same");
    }
  }

  private static void checkPlaceholders(List<String> command) {
    command.stream().flatMap(word -> PLACEHOLDER.matcher(word).results())
        .map(found -> found.group(1))
        .filter(placeholder -> !PLACEHOLDERS.contains(placeholder)).findFirst()
        .ifPresent(unknown -> {
          throw new IllegalArgumentException(
              "its command has {" + unknown + "}, which is none of " + PLACEHOLDERS);
        });
  }

  /**
   * Reads that of a folder.
   *
   * @throws IllegalArgumentException in one line, if there is none or it is wrong
   */
  static Descriptor read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return JSON.readValue(Files.readString(file), Descriptor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": " + complaint(e), e);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(file + ": ready: " + e.getDescription(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String complaint(JsonProcessingException e) {
    if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()
        && String.valueOf(e.getOriginalMessage()).startsWith("Cannot ")) {
      return "line " + e.getLocation().getLineNr() + ": "
          + wrong.getPath().getFirst().getFieldName() + " is not as in the example of"
          + " docs/systems.md; a command is a list of words";
    }
    String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return e.getCause() == null
        ? "line " + e.getLocation().getLineNr() + ": " + first.replaceAll(" \\(class [^)]*\\)", "")
        : String.valueOf(e.getCause().getMessage());
  }
}
