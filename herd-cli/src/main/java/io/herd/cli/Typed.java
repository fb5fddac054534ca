package io.herd.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What the user typed, for results that say how they can be repeated. */
public final class Typed {
  private Typed() {}

  /** Word by word, the names of subcommands among them. */
  public static List<String> words(CommandSpec spec) {
    return Stream.concat(Stream.of("./herd"),
        spec.commandLine().getParseResult().originalArgs().stream()).toList();
  }
}
