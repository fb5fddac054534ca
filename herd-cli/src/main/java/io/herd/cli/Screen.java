package io.herd.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.report.document.TerminalStyle;
import java.io.Console;
import java.io.File;
import java.io.IOException;

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
    if (columns.isEmpty()) {
      columns = stty();
    }
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : TerminalStyle.WIDE;
  }

  /** Shells keep COLUMNS to themselves, but the terminal knows: {@code rows columns}. */
  private static String stty() {
    try {
      Process process = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String size = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
      return size.substring(size.indexOf(' ') + 1);
    } catch (IOException _) {
      return "";
    }
  }
}
