package io.herd.cli;

import io.herd.report.document.TerminalStyle;
import java.io.Console;

/** What standard output is: a terminal of some width, or a pipe. */
public final class Screen {
  private Screen() {}

  @SuppressWarnings("SystemConsoleNull") // with the default provider of JDK 25 it is null in a pipe
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  public static TerminalStyle style() {
    return isTerminal() ? TerminalStyle.terminal(columns()) : TerminalStyle.plain();
  }

  private static int columns() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : TerminalStyle.WIDE;
  }
}
