package io.herd.cli.style;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts lines of code: those that are neither blank nor only a comment. */
final class CodeLines {
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(?s:.*?)\"\"\"");
  private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
      TEXT_BLOCK
          + "|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\])++'|//[^\n]*+|/\\*(?s:.*?)\\*/");

  private CodeLines() {}

  static int in(String source) {
    String code = COMMENT_OR_LITERAL.matcher(source).replaceAll(CodeLines::emptied);
    return (int) code.lines().filter(line -> !line.isBlank()).count();
  }

  /** A comment leaves its line breaks behind, a literal something that is not blank. */
  private static String emptied(MatchResult found) {
    String mark = found.group().startsWith("/") ? "" : "x";
    return found.group().replaceAll("[^\n]+", mark);
  }
}
