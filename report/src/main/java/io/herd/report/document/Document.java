package io.herd.report.document;

import java.util.List;

/**
 * A report before it is rendered: the same content whatever it becomes.
 *
 * @param title its heading
 * @param subtitle one line on where it is from
 * @param sections its parts
 */
public record Document(String title, String subtitle, List<Section> sections) {
  public Document {
    sections = List.copyOf(sections);
  }
}
