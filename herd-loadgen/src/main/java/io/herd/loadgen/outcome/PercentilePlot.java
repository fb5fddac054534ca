package io.herd.loadgen.outcome;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Response times by percentile, drawn in characters. Both scales are logarithmic: across, each
 * decade is one nine more (90 %, 99 %, 99.9 %); upwards it is time. A curve ends where fewer than
 * ten values lie above, because a further point would be an accident.
 */
public final class PercentilePlot {
  private static final int ROWS = 12;
  private static final int LABEL = 9;
  private static final int LEAST = 30;
  private static final int WIDEST = 90;
  private static final int ENOUGH_ABOVE = 10;
  private static final int LABELLED = 3;
  private static final List<Double> TICKS =
      List.of(0.0, 50.0, 90.0, 99.0, 99.9, 99.99, 99.999, 99.9999);
  private static final int[] COLOURS = {36, 33, 35, 32};

  private final Map<String, Histogram> curves;
  private final PlotStyle style;
  private final int width;
  private final double nines;
  private final double low;
  private final double high;
  private final int[][] grid;

  private PercentilePlot(Map<String, Histogram> curves, PlotStyle style) {
    this.curves = curves;
    this.style = style;
    width = Math.clamp(style.columns() - LABEL - 2, LEAST, WIDEST);
    nines = curves.values().stream().mapToDouble(PercentilePlot::nines).max().orElse(1);
    low = curves.values().stream().mapToDouble(h -> h.getValueAtPercentile(0)).min().orElse(1);
    high = Math.max(low * 1.01, curves.values().stream()
        .mapToDouble(h -> at(h, nines(h))).max().orElse(1));
    grid = new int[ROWS][width];
    for (int[] row : grid) {
      Arrays.fill(row, -1);
    }
  }

  /** The responses of each command that was sent; empty if nothing was answered. */
  public static String of(LoadOutcome outcome, PlotStyle style) {
    Map<String, Histogram> curves = new LinkedHashMap<>();
    curves.put("IAMAT", outcome.measured().iamat().response().toHistogram());
    curves.put("WHATSAT", outcome.measured().whatsat().response().toHistogram());
    return of(curves, style);
  }

  /** Draws histograms of nanoseconds by their names; those with few values are left out. */
  static String of(Map<String, Histogram> times, PlotStyle style) {
    Map<String, Histogram> curves = new LinkedHashMap<>(times);
    curves.values().removeIf(histogram -> histogram.getTotalCount() < 2 * ENOUGH_ABOVE);
    return curves.isEmpty() ? "" : new PercentilePlot(curves, style).draw();
  }

  private String draw() {
    List<String> names = List.copyOf(curves.keySet());
    List<Histogram> times = List.copyOf(curves.values());
    for (int i = 0; i < times.size(); i++) {
      trace(times.get(i), i);
    }
    StringBuilder out = new StringBuilder("response by percentile, both scales logarithmic:");
    for (int i = 0; i < names.size(); i++) {
      out.append("  ").append(mark(i)).append(' ').append(names.get(i));
    }
    out.append('\n');
    for (int row = ROWS - 1; row >= 0; row--) {
      out.append(row(row)).append('\n');
    }
    return out.append(axis()).append('\n').append(ticks()).append('\n').toString();
  }

  private void trace(Histogram times, int curve) {
    int before = -1;
    for (int column = 0; column < width; column++) {
      double x = nines * column / (width - 1);
      if (x > nines(times)) {
        return;
      }
      int row = row(at(times, x));
      int from = before < 0 ? row : Math.min(before + 1, row);
      for (int r = from; r <= row; r++) {
        grid[r][column] = curve;
      }
      before = row;
    }
  }

  private int row(double nanos) {
    double share = Math.log(Math.max(nanos, low) / low) / Math.log(high / low);
    return (int) Math.round(Math.min(share, 1) * (ROWS - 1));
  }

  private static double at(Histogram times, double nines) {
    return times.getValueAtPercentile(100 * (1 - Math.pow(10, -nines)));
  }

  /** How many nines the number of values allows for. */
  private static double nines(Histogram times) {
    return Math.log10((double) times.getTotalCount() / ENOUGH_ABOVE);
  }

  private String row(int row) {
    boolean labelled = row % LABELLED == 0 || row == ROWS - 1;
    double value = low * Math.pow(high / low, (double) row / (ROWS - 1));
    StringBuilder line = new StringBuilder(labelled ? time(value) : " ".repeat(LABEL))
        .append(style.unicode() ? " │" : " |");
    for (int curve : grid[row]) {
      line.append(curve < 0 ? " " : mark(curve));
    }
    return line.toString().stripTrailing();
  }

  private String mark(int curve) {
    String marks = style.unicode() ? "●○▲△" : "*o+x";
    String mark = marks.substring(curve % marks.length(), curve % marks.length() + 1);
    return style.colour()
        ? "\u001b[" + COLOURS[curve % COLOURS.length] + "m" + mark + "\u001b[0m"
        : mark;
  }

  private String axis() {
    StringBuilder line = new StringBuilder((style.unicode() ? "─" : "-").repeat(width));
    TICKS.stream().mapToInt(this::column).filter(column -> column < width)
        .forEach(column -> line.setCharAt(column, style.unicode() ? '┴' : '+'));
    return " ".repeat(LABEL) + (style.unicode() ? " └" : " +") + line;
  }

  private String ticks() {
    StringBuilder line = new StringBuilder(" ".repeat(LABEL + 2));
    for (double tick : TICKS) {
      int column = LABEL + 2 + column(tick);
      if (column(tick) < width && column >= line.length()) {
        String text = tick == Math.rint(tick) ? "%.0f ".formatted(tick) : tick + " ";
        line.append(" ".repeat(column - line.length())).append(text);
      }
    }
    return line.append('%').toString();
  }

  private int column(double percentile) {
    return (int) Math.round(-Math.log10(1 - percentile / 100) / nines * (width - 1));
  }

  private static String time(double nanos) {
    return nanos < 1e6
        ? String.format(Locale.ROOT, "%6.0f us", nanos / 1e3)
        : nanos < 1e9
            ? String.format(Locale.ROOT, "%6.1f ms", nanos / 1e6)
            : String.format(Locale.ROOT, "%7.1f s", nanos / 1e9);
  }
}
