package io.herd.report.document;

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
}
