package io.herd.report.document;

import java.util.List;

/**
 * A list of short texts.
 *
 * @param items each a word or two to stand out, and the rest
 */
public record Bullets(List<Item> items) implements Block {
  /**
   * One text of the list.
   *
   * @param lead stands out; may be empty
   * @param text the rest
   */
  public record Item(String lead, String text) {}

  public Bullets {
    items = List.copyOf(items);
  }
}
