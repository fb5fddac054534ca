package io.herd.report.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Counts the code lines of Java sources, without blanks, comments, imports and packages. */
public final class CodeLines {
  private static final List<String> NO_CODE = List.of("//", "/*", "import ", "package ");

  private CodeLines() {}

  /** Of every {@code .java} file below a folder; absent if the folder cannot be read. */
  public static OptionalLong in(Path folder) {
    try (var files = Files.walk(folder)) {
      var lines = 0L;
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        lines += of(Files.readAllLines(file));
      }
      return OptionalLong.of(lines);
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  /**
   * Of one file. A comment marker within a text literal is taken for a comment, which at worst
   * miscounts that line.
   */
  static long of(List<String> lines) {
    var code = 0L;
    var inComment = false;
    for (var line : lines) {
      var rest = inComment ? afterComment(line) : line.strip();
      inComment = (inComment || rest.startsWith("/*")) && !line.contains("*/");
      code += rest.isEmpty() || NO_CODE.stream().anyMatch(rest::startsWith) ? 0 : 1;
    }
    return code;
  }

  private static String afterComment(String line) {
    var end = line.indexOf("*/");
    return end < 0 ? "" : line.substring(end + 2).strip();
  }
}
