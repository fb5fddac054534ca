package io.herd.benchmarks.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far a ratio of two identical arms lies from 1 in a block, as runs that came before have
 * shown: the standard deviation of its logarithm.
 *
 * @param deviations by metric, as they are called in words
 */
public record Spread(Map<String, Double> deviations) {
  /** From the runs that spread.yaml names. */
  public static Spread shipped() {
    try (InputStream in = Spread.class.getResourceAsStream("spread.yaml")) {
      return new Spread(
          new YAMLMapper().readValue(in, new TypeReference<Map<String, Double>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the spread of former runs cannot be read", e);
    }
  }

  /** The factor that a true ratio must reach to be seen with so many blocks, metric by metric. */
  public String resolution(int blocks) {
    return deviations.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s beyond x%.2f", entry.getKey(),
            factor(entry.getValue(), blocks)))
        .collect(Collectors.joining(", "));
  }

  /** exp(2 t(n-1) s / sqrt(n)): half for the interval itself, half for the noise beside it. */
  static double factor(double deviation, int blocks) {
    double t = new TDistribution(blocks - 1).inverseCumulativeProbability(0.975);
    return Math.exp(2 * t * deviation / Math.sqrt(blocks));
  }
}
