package io.herd.report.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A titled part of a document.
 *
 * @param id unique in the document, for links
 * @param title its heading
 * @param blocks its content
 */
public record Section(String id, String title, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Several sections as the parts of one, each below a heading of its own. */
  public static Section of(String id, String title, List<Section> parts) {
    var blocks = new ArrayList<Block>();
    for (var part : parts) {
      blocks.add(new Heading(part.id, part.title));
      blocks.addAll(part.blocks);
    }
    return new Section(id, title, blocks);
  }
}
