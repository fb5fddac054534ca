package io.herd.loadgen.outcome;

/**
 * What the terminal of a plot can show.
 *
 * @param columns its width in characters
 * @param unicode whether it shows more than ASCII
 * @param colour whether it takes ANSI colours
 */
public record PlotStyle(int columns, boolean unicode, boolean colour) {
  /** For a pipe or a file. */
  public static final PlotStyle PLAIN = new PlotStyle(100, false, false);
}
