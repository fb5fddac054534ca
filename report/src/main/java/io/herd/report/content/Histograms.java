package io.herd.report.content;

import io.herd.report.result.Campaign;
import io.herd.report.result.HistogramLog;
import io.herd.report.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * The histograms of a campaign's arms, added up over the usable runs of an arm. This is done for
 * drawing only: every figure in a table is of single runs.
 */
public final class Histograms {
  private final Map<String, Map<String, Histogram>> byArm;

  private Histograms(Map<String, Map<String, Histogram>> byArm) {
    this.byArm = byArm;
  }

  /** Those of a campaign whose {@code result.json} is in the folder; files may be missing. */
  public static Histograms of(Campaign campaign, Path folder) {
    var byArm = new HashMap<String, Map<String, Histogram>>();
    for (var arm : campaign.armsRun()) {
      var sums = new HashMap<String, Histogram>();
      campaign.usableRunsOf(arm).forEach(run -> add(run, folder, sums));
      byArm.put(arm, sums);
    }
    return new Histograms(byArm);
  }

  /** None, so that no curve is drawn. */
  public static Histograms none() {
    return new Histograms(Map.of());
  }

  /** One arm's histogram of one series. */
  Optional<Histogram> of(String arm, String series) {
    return Optional.ofNullable(byArm.getOrDefault(arm, Map.of()).get(series))
        .filter(histogram -> histogram.getTotalCount() > 0);
  }

  private static void add(RunResult run, Path folder, Map<String, Histogram> sums) {
    run.measured().histogramFiles().stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .forEach(file -> HistogramLog.read(file)
            .forEach((series, histogram) -> sums.merge(series, histogram, Histograms::sum)));
  }

  private static Histogram sum(Histogram one, Histogram other) {
    one.setAutoResize(true);
    one.add(other);
    return one;
  }
}
