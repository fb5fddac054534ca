package io.herd.report.result;

import java.util.List;

/**
 * The full command line of one process of a run.
 *
 * @param role {@code herd}, {@code generator}, {@code stub} ...
 * @param line the words as they were given to the operating system
 */
public record Command(String role, List<String> line) {
  public Command {
    Require.text("command.role", role);
    line = List.copyOf(line);
  }

  /** The words as a shell would take them. */
  public String text() {
    return String.join(" ", line.stream().map(Command::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
