package io.herd.report.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.OptionalDouble;

/** What a chart draws, as the page's script reads it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Plot.Curves.class, name = "curves"),
  @JsonSubTypes.Type(value = Plot.Marks.class, name = "marks"),
  @JsonSubTypes.Type(value = Plot.Lines.class, name = "lines")
})
public sealed interface Plot {
  /** How many colours the page has; the next arm starts again with other lines and symbols. */
  int COLOURS = 7;

  /**
   * Who is drawn, and how: the same in every chart of a page.
   *
   * @param name in this chart
   * @param arm the switch that shows and hides it in all charts
   * @param colour number of its colour
   * @param form number of its line and symbol
   */
  record Trace(String name, String arm, int colour, int form) {}

  /**
   * Percentile curves.
   *
   * @param curves one for each arm
   * @param noise triples of percentile and the least and the greatest nanoseconds of the single
   *     runs of two identical arms; empty if not known
   */
  record Curves(List<Curve> curves, List<List<Double>> noise) implements Plot {
    public Curves {
      curves = List.copyOf(curves);
      noise = List.copyOf(noise);
    }
  }

  /**
   * One arm's curve.
   *
   * @param trace whose it is
   * @param points pairs of percentile (0 to 100) and nanoseconds
   */
  record Curve(Trace trace, List<List<Double>> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * Values with their intervals, one below the other, and the noise floor behind them.
   *
   * @param axis of the values
   * @param reference a value to mark, such as 1 for ratios
   * @param noiseLow lower end of the A/A noise
   * @param noiseHigh upper end of the A/A noise
   * @param marks one for each arm
   */
  record Marks(Axis axis, OptionalDouble reference, OptionalDouble noiseLow,
      OptionalDouble noiseHigh, List<Mark> marks) implements Plot {
    public Marks {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One arm's value.
   *
   * @param trace whose it is
   * @param value the estimate
   * @param low lower end of the interval; the value itself if there is none
   * @param high upper end of the interval
   * @param text the same for readers
   * @param outcome better, worse or not resolved; empty where nothing is compared
   */
  record Mark(
      Trace trace, double value, double low, double high, String text, String outcome) {}

  /**
   * Values by a number.
   *
   * @param x what is set
   * @param y what is measured
   * @param noise the factor by which identical arms may differ, drawn around the base line's line
   * @param lines one for each arm
   */
  record Lines(Axis x, Axis y, OptionalDouble noise, List<Line> lines) implements Plot {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One arm's line.
   *
   * @param trace whose it is
   * @param role {@code base} for the base line's, {@code limit} for a physical limit, or empty
   * @param points by rising x
   */
  record Line(Trace trace, String role, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A value with its interval, whose ends are the value itself if there is none. */
  record Point(double x, double y, double low, double high) {}

  /**
   * An axis.
   *
   * @param name what it shows
   * @param unit the symbol of its values, e.g. {@code ns}; empty for plain numbers
   * @param log whether equal distances are equal ratios
   */
  record Axis(String name, String unit, boolean log) {}
}
