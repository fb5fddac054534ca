package io.herd.report.content;

import io.herd.report.result.Campaign;
import io.herd.report.result.HistogramLog;
import io.herd.report.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The histograms of a campaign's arms, added up over the usable runs of an arm. This is done for
 * drawing only: every figure in a table is of single runs.
 */
public final class Histograms {
  private final Map<String, Map<String, Histogram>> byArm;
  private final List<Map<String, Histogram>> twins;

  private Histograms(
      Map<String, Map<String, Histogram>> byArm, List<Map<String, Histogram>> twins) {
    this.byArm = byArm;
    this.twins = twins;
  }

  /** Those of a campaign whose {@code result.json} is in the folder; files may be missing. */
  public static Histograms of(Campaign campaign, Path folder) {
    var byArm = new HashMap<String, Map<String, Histogram>>();
    for (var arm : campaign.armsRun()) {
      var sums = new HashMap<String, Histogram>();
      campaign.usableRunsOf(arm).forEach(run -> add(run, folder, sums));
      byArm.put(arm, sums);
    }
    var pair = campaign.aa();
    var twins = Stream.of(pair.arm(), pair.copy())
        .flatMap(arm -> campaign.usableRunsOf(arm).stream())
        .map(run -> add(run, folder, new HashMap<>()))
        .toList();
    return new Histograms(byArm, twins);
  }

  /** None, so that no curve is drawn. */
  public static Histograms none() {
    return new Histograms(Map.of(), List.of());
  }

  /** One arm's histogram of one series. */
  Optional<Histogram> of(String arm, String series) {
    return Optional.ofNullable(byArm.getOrDefault(arm, Map.of()).get(series))
        .filter(histogram -> histogram.getTotalCount() > 0);
  }

  /** One series of each single run of the A/A pair, the arm that ran twice. */
  List<Histogram> twins(String series) {
    return twins.stream()
        .filter(run -> run.containsKey(series) && run.get(series).getTotalCount() > 0)
        .map(run -> run.get(series))
        .toList();
  }

  private static Map<String, Histogram> add(
      RunResult run, Path folder, Map<String, Histogram> sums) {
    run.measured().histogramFiles().stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .forEach(file -> HistogramLog.read(file)
            .forEach((series, histogram) -> sums.merge(series, histogram, Histograms::sum)));
    return sums;
  }

  private static Histogram sum(Histogram one, Histogram other) {
    one.setAutoResize(true);
    one.add(other);
    return one;
  }
}
