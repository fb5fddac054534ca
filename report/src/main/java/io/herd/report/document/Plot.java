package io.herd.report.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.OptionalDouble;

/** What a chart draws, as the page's script reads it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Plot.Curves.class, name = "curves"),
  @JsonSubTypes.Type(value = Plot.Ratios.class, name = "ratios")
})
public sealed interface Plot {
  /**
   * Percentile curves.
   *
   * @param curves one for each arm
   */
  record Curves(List<Curve> curves) implements Plot {
    public Curves {
      curves = List.copyOf(curves);
    }
  }

  /**
   * One arm's curve.
   *
   * @param arm its name
   * @param style number of the arm: the same colour, line and symbol in every chart
   * @param points pairs of percentile (0 to 100) and nanoseconds
   */
  record Curve(String arm, int style, List<List<Double>> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * Ratios to the base line with their intervals, and the noise floor behind them.
   *
   * @param base the base line's name
   * @param noiseLow lower end of the A/A noise
   * @param noiseHigh upper end of the A/A noise
   * @param marks one for each arm
   */
  record Ratios(
      String base, OptionalDouble noiseLow, OptionalDouble noiseHigh, List<Mark> marks)
      implements Plot {
    public Ratios {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One arm's ratio.
   *
   * @param arm its name
   * @param style number of the arm
   * @param ratio the estimate
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param outcome better, worse or not resolved
   */
  record Mark(String arm, int style, double ratio, double low, double high, String outcome) {}
}
