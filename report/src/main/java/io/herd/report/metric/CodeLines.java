package io.herd.report.metric;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Counts code lines, without blanks, comments, documentation, imports and packages. */
public final class CodeLines {
  /**
   * What is no code in a language.
   *
   * @param lines how such lines begin
   * @param open what begins a comment of several lines, at the begin of a line
   * @param close what ends it
   */
  private record Language(List<String> lines, String open, String close) {
    static final Language C_LIKE = new Language(
        List.of("//", "/*", "import ", "package ", "'use strict'"), "/*", "*/");
    static final Language PYTHON = new Language(
        List.of("#", "\"\"\"", "import ", "from "), "\"\"\"", "\"\"\"");

    static Language of(Path file) {
      var name = file.toString();
      return name.endsWith(".py") || name.endsWith(".sh") ? PYTHON : C_LIKE;
    }

    /** Whether a comment that this line begins goes on in the next one. */
    boolean opens(String line) {
      return line.startsWith(open) && line.indexOf(close, open.length()) < 0;
    }

    boolean isCode(String line) {
      return !line.isEmpty() && lines.stream().noneMatch(line::startsWith);
    }
  }

  private CodeLines() {}

  /** Of every {@code .java} file below a folder; absent if the folder cannot be read. */
  public static OptionalLong in(Path folder) {
    try (var files = Files.walk(folder)) {
      return of(files.filter(f -> f.toString().endsWith(".java")).toList());
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  /**
   * Of the files that globs name, each counted once; absent if there is none.
   *
   * @param folder that the globs count from
   * @param globs with stars in the last part only, such as {@code ../python/herd/*.py}
   */
  public static OptionalLong matching(Path folder, List<String> globs) {
    Set<Path> files = new TreeSet<>();
    try {
      for (var glob : globs) {
        var whole = folder.resolve(glob).normalize();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
            whole.resolveSibling(""), whole.getFileName().toString())) {
          found.forEach(files::add);
        }
      }
      return files.isEmpty() ? OptionalLong.empty() : of(List.copyOf(files));
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong of(List<Path> files) throws IOException {
    var lines = 0L;
    for (var file : files) {
      lines += of(Files.readAllLines(file), Language.of(file));
    }
    return OptionalLong.of(lines);
  }

  /**
   * Of one file. A comment marker within a text literal is taken for a comment, which at worst
   * miscounts that line.
   */
  private static long of(List<String> lines, Language language) {
    var code = 0L;
    var inComment = false;
    for (var line : lines) {
      var rest = inComment ? after(line, language.close()) : line.strip();
      inComment = inComment ? !line.contains(language.close()) : language.opens(rest);
      code += language.isCode(rest) ? 1 : 0;
    }
    return code;
  }

  private static String after(String line, String close) {
    var end = line.indexOf(close);
    return end < 0 ? "" : line.substring(end + close.length()).strip();
  }
}
