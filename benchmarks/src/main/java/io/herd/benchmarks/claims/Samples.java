package io.herd.benchmarks.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a probe measured: for each figure one value from each replicate.
 *
 * @param values by what they are, in the unit that the name gives
 * @param notes in words, by what they are about
 */
public record Samples(Map<String, List<Double>> values, Map<String, String> notes) {
  /** The file that a probe leaves in its folder. */
  public static final String FILE = "samples.json";

  /** Figures without words. */
  public static Samples of(Map<String, List<Double>> values) {
    return new Samples(new LinkedHashMap<>(values), Map.of());
  }
}
