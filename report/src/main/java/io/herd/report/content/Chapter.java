package io.herd.report.content;

import io.herd.report.document.Plot;
import io.herd.report.metric.Metric;
import io.herd.report.metric.Metrics;
import io.herd.report.metric.Percentile;
import io.herd.report.result.Campaign;
import io.herd.report.stats.Comparisons;
import java.util.List;
import java.util.stream.Stream;

/**
 * One campaign as a part of a document.
 *
 * @param key opens the ids of its sections and charts, so that they are unique on the page
 * @param campaign judged
 * @param histograms of its runs
 * @param matrix the settings of its arms
 * @param palette of the whole document
 */
record Chapter(
    String key, Campaign campaign, Histograms histograms, Matrix matrix, Palette palette) {
  /** A document's only campaign. */
  static Chapter only(Campaign campaign, Histograms histograms) {
    return new Chapter("", campaign, histograms, Matrix.of(campaign),
        Palette.of(List.of(campaign)));
  }

  String id(String name) {
    return key + name.replaceAll("[^A-Za-z0-9_-]+", "-");
  }

  /** How an arm is drawn where all that ran are: those of one name by lines of their own. */
  Plot.Trace trace(String arm) {
    var name = matrix.name(arm);
    var turn = campaign.armsRun().stream()
        .takeWhile(other -> !other.equals(arm))
        .filter(other -> matrix.name(other).equals(name))
        .count();
    return palette.trace(label(arm), name, (int) turn);
  }

  /** What an arm is called where arms of several groups stand side by side. */
  String label(String arm) {
    var group = matrix.isPresent() ? matrix.group(arm) : "";
    return group.isEmpty() ? matrix.name(arm) : matrix.name(arm) + ", " + group;
  }

  Comparisons comparisons() {
    return Comparisons.of(campaign);
  }

  /** The commands of its loads: IAMAT, WHATSAT. */
  List<String> commands() {
    return campaign.runs().stream()
        .flatMap(run -> run.config().load().mix().keySet().stream())
        .distinct()
        .filter(command -> campaign.runs().stream()
            .anyMatch(run -> Metrics.response(command, Percentile.P50).of(run).isPresent()))
        .toList();
  }

  /** What arms are compared by, as far as any run has it: the peak, if there is one, first. */
  List<Metric> metrics() {
    return Stream.concat(Stream.of(Metrics.PEAK), Metrics.compared().stream())
        .filter(metric -> campaign.runs().stream().anyMatch(run -> metric.of(run).isPresent()))
        .toList();
  }

  /** The arms that are compared with a base line, without the second copy of the A/A pair. */
  List<String> compared() {
    return RatioTable.others(campaign);
  }
}
