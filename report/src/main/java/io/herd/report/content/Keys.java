package io.herd.report.content;

import io.herd.report.document.Bullets;
import io.herd.report.document.Section;
import java.util.List;

/** What the words and figures of a report mean, in its own words. */
final class Keys {
  static final String RATIO =
      "Below 1 is less. A ratio is followed by its 95 % interval (Student's t on log ratios within"
          + " blocks). It counts as better or worse only if the interval excludes 1 and lies"
          + " outside the A/A noise, by which two copies of one arm may differ; ~ is not resolved,"
          + " (!) an arm that is INVALID.";
  static final String TABLE =
      "Each figure is the median of the arm's usable runs. Response is from the intended time to"
          + " the reply. Propagation is from one server to the farthest, between the taps on both;"
          + " its limit is the number of hops times half a raw loopback round trip.";
  static final String CURVES =
      "The histograms of an arm's runs are added up for drawing only; every figure in the tables"
          + " is of single runs. A curve ends where fewer than ten values lie above.";
  static final String GUARDS =
      "Each guard: how many of an arm's runs it accepts, the repeated ones among them";
  static final String PEAK =
      "The greatest rate at which the objective was kept, found by runs at fixed rates.";

  private Keys() {}

  /** How not to be misled. */
  static Section reading() {
    return new Section("reading", "How to read this", List.of(new Bullets(List.of(
        new Bullets.Item("One machine", "the figures hold for the machine, kernel and JDK named"
            + " here; repeat them on yours before you decide anything."),
        new Bullets.Item("One load", "every arm got the same requests at the same intended times;"
            + " peaks and other mixes may rank the arms differently."),
        new Bullets.Item("Not resolved", "is no proof of equality: more blocks may resolve it."),
        new Bullets.Item("The unit is the run",
            "n counts blocks of fresh processes, never requests."),
        new Bullets.Item("The raw data", "is in result.json, runs.csv and the .hlog files beside"
            + " this page.")))));
  }
}
