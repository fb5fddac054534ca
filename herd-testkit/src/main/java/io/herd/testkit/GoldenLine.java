package io.herd.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a golden file: as written there, and the bytes that it stands for, one character for
 * each. {@code \t}, {@code \r}, {@code \\} and {@code \xNN} are escapes.
 */
record GoldenLine(String written, String text) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|(.))");

  GoldenLine(String written) {
    this(written, unescape(written));
  }

  /** The lines of a file, without comments and empty ones. */
  static List<GoldenLine> linesOf(String file) {
    return read(file)
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(GoldenLine::new)
        .toList();
  }

  /** A file's bytes, one character for each. */
  private static String read(String file) {
    try (var in = GoldenLine.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no golden file " + file);
      }
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescape(String written) {
    return ESCAPE.matcher(written).replaceAll(found -> {
      var hex = found.group(1);
      var plain = hex == null ? escaped(found.group(2)) : (char) Integer.parseInt(hex, 16);
      return Matcher.quoteReplacement(String.valueOf(plain));
    });
  }

  private static char escaped(String letter) {
    return switch (letter) {
      case "t" -> '\t';
      case "r" -> '\r';
      case "\\" -> '\\';
      default -> throw new IllegalArgumentException("unknown escape \\" + letter);
    };
  }

  @Override
  public String toString() {
    return written;
  }
}
