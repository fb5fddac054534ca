package io.herd.report;

import io.herd.report.content.Histograms;
import io.herd.report.guard.Judge;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Turns the {@code result.json} of a folder into the files that are read by people. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code report.html}, {@code report.md} and {@code runs.csv} beside the result, with the
   * verdicts that stand in it, and returns what it wrote.
   *
   * @throws ResultException if the result cannot be read or a file cannot be written
   */
  public static List<Path> write(Path folder) {
    return write(ResultStore.read(folder), folder);
  }

  /** As {@link #write(Path)}, after today's guards have judged the runs again. */
  public static List<Path> rejudge(Path folder) {
    return write(Judge.standard().judge(ResultStore.read(folder)), folder);
  }

  private static List<Path> write(Campaign campaign, Path folder) {
    var table = new ComparisonTable(campaign, Histograms.of(campaign, folder));
    var files = new LinkedHashMap<Path, String>();
    files.put(folder.resolve("report.html"), table.html());
    files.put(folder.resolve("report.md"), table.markdown());
    files.put(folder.resolve("runs.csv"), table.csv());
    files.forEach(ResultStore::write);
    return List.copyOf(files.keySet());
  }
}
