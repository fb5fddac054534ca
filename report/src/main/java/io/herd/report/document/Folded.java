package io.herd.report.document;

import java.util.List;

/**
 * What is shown only to those who ask for it, where the form allows that.
 *
 * @param summary what is to be unfolded
 * @param blocks its content
 */
public record Folded(String summary, List<Block> blocks) implements Block {
  public Folded {
    blocks = List.copyOf(blocks);
  }

  /** A single block. */
  public Folded(String summary, Block block) {
    this(summary, List.of(block));
  }
}
