package io.herd.report;

import io.herd.report.content.Findings;
import io.herd.report.content.WholeReport;
import io.herd.report.document.Html;
import io.herd.report.document.Markdown;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns the results of folders into the files that are read by people. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code report.html}, {@code report.md} and CSV files beside the result, with the
   * verdicts that stand in it, and returns what it wrote.
   *
   * @throws ResultException if the result cannot be read or a file cannot be written
   */
  public static List<Path> write(Path folder) {
    return write(read(List.of(folder), UnaryOperator.identity()), folder);
  }

  /**
   * Everything that some folders hold: campaigns, claims and suites of JMH.
   *
   * @param judge gives each campaign the verdicts that are to be shown, such as today's
   * @throws ResultException if one of them holds nothing that is known, or cannot be read
   */
  public static Findings read(List<Path> folders, UnaryOperator<Campaign> judge) {
    return ReportFolders.read(folders, judge);
  }

  /** One report on all of it, in the folder {@code out}. */
  public static List<Path> write(Findings findings, Path out) {
    var files = files(findings, out);
    files.forEach(ResultStore::write);
    return List.copyOf(files.keySet());
  }

  private static Map<Path, String> files(Findings findings, Path out) {
    var document = WholeReport.of(findings);
    var campaigns = findings.campaigns().stream().map(Findings.Held::campaign).toList();
    var files = new LinkedHashMap<Path, String>();
    files.put(out.resolve("report.html"), Html.render(document));
    files.put(out.resolve("report.md"), Markdown.render(document));
    if (!campaigns.isEmpty()) {
      files.put(out.resolve("runs.csv"), Csv.of(campaigns));
    }
    if (!findings.claims().isEmpty()) {
      files.put(out.resolve("claims.csv"), ClaimsCsv.of(findings.claims()));
    }
    return files;
  }
}
