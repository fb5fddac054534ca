package io.herd.benchmarks.experiment.plan;

import java.util.List;

/**
 * A question to the machine, and the arms that answer it.
 *
 * @param name short; the name of its file
 * @param question what it is to tell
 * @param baseline the arm that the others are compared with unless they say another, by name; it
 *     runs twice in each block, so that the noise is seen
 * @param cells every arm, the base line among them
 */
public record Experiment(String name, String question, String baseline, List<Cell> cells) {
  public Experiment {
    cells = List.copyOf(cells);
    if (cells.stream().noneMatch(cell -> cell.name().equals(baseline))) {
      throw new IllegalArgumentException("the base line " + baseline + " is none of "
          + cells.stream().map(Cell::name).toList());
    }
  }

  /** The base line's cell. */
  public Cell base() {
    return cells.stream().filter(cell -> cell.name().equals(baseline)).findFirst().orElseThrow();
  }

  /** About how long one block takes, with the base line's second trial if it is {@code twice}. */
  public double secondsPerBlock(boolean twice) {
    double all = cells.stream().mapToDouble(cell -> cell.spec().seconds()).sum();
    return all + (twice ? base().spec().seconds() : 0);
  }
}
