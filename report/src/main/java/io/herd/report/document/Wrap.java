package io.herd.report.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks. */
final class Wrap {
  private Wrap() {}

  /** Lines of at most the given width; a longer word stands alone. */
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
