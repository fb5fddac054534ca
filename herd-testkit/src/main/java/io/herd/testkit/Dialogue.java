package io.herd.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A talk of one client with one server, from a golden file: {@code ==} and a title, then {@code >}
 * before each line that is sent and {@code <} before each line that must come.
 */
record Dialogue(String title, List<Step> steps) {
  /** One line of a dialogue. */
  record Step(boolean isSent, String text) {}

  static List<Dialogue> allOf(String file) {
    var dialogues = new ArrayList<Dialogue>();
    for (var line : GoldenLine.linesOf(file)) {
      var rest = line.text().substring(line.text().indexOf(' ') + 1);
      switch (line.text().charAt(0)) {
        case '=' -> dialogues.add(new Dialogue(rest, new ArrayList<>()));
        case '>' -> dialogues.getLast().steps().add(new Step(true, rest));
        case '<' -> dialogues.getLast().steps().add(new Step(false, rest));
        default -> throw new IllegalArgumentException(file + ": what is '" + line + "'?");
      }
    }
    return dialogues;
  }

  @Override
  public String toString() {
    return title;
  }
}
