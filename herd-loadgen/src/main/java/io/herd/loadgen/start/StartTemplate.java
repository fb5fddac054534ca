package io.herd.loadgen.start;

import static java.util.stream.Collectors.joining;

import io.herd.loadgen.spec.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command with placeholders, from which the command of each server is made. Words are separated
 * by spaces; quotes keep them together. No shell reads it.
 */
public record StartTemplate(List<String> words) {
  /** The placeholders, for a help text. */
  public static final String PLACEHOLDERS = "{name} {port} {host} {neighbours} (A,B) "
      + "{links} (A=PORT,B=PORT) {servers} (A=PORT,... of all) {places} (URL of a stand-in)";

  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  public StartTemplate {
    words = List.copyOf(words);
    BadInput.unless(!words.isEmpty(),
        "no command to start; write one such as --start 'python3 server.py {name}'");
  }

  /** Splits a command line into words. */
  public static StartTemplate parse(String text) {
    return new StartTemplate(WORD.matcher(text).results()
        .map(word -> QUOTED.matcher(word.group()).replaceAll(StartTemplate::unquoted)).toList());
  }

  private static String unquoted(java.util.regex.MatchResult quoted) {
    String text = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    return Matcher.quoteReplacement(text);
  }

  /** Starts each of these servers by its command. */
  public Launcher launcher(List<Seat> all, String places) {
    return seat -> Launch.of(command(seat, all, places));
  }

  /** Whether a placeholder is used. */
  public boolean uses(String placeholder) {
    return words.stream().anyMatch(word -> word.contains("{" + placeholder + "}"));
  }

  /**
   * The command of one server.
   *
   * @param places the URL of Places; may be empty
   * @throws BadInput in one line, if a placeholder is unknown
   */
  public List<String> command(Seat seat, List<Seat> all, String places) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", seat.name());
    values.put("port", String.valueOf(seat.port()));
    values.put("host", "127.0.0.1");
    values.put("neighbours", String.join(",", seat.neighbours()));
    values.put("links", addresses(
        all.stream().filter(other -> seat.neighbours().contains(other.name())).toList()));
    values.put("servers", addresses(all));
    values.put("places", places);
    List<String> command = new ArrayList<>();
    for (String word : words) {
      command.add(PLACEHOLDER.matcher(word)
          .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1)))));
    }
    return command;
  }

  private static String addresses(List<Seat> seats) {
    return seats.stream().map(seat -> seat.name() + "=" + seat.port()).collect(joining(","));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new BadInput("--start knows no {" + name + "}; there are " + PLACEHOLDERS);
    }
    return value;
  }
}
