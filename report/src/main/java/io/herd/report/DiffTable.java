package io.herd.report;

import io.herd.report.content.Findings;
import io.herd.report.diff.Bounds;
import io.herd.report.diff.Diff;
import io.herd.report.diff.DiffReport;
import io.herd.report.document.Markdown;
import io.herd.report.document.Terminal;
import io.herd.report.document.TerminalStyle;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A difference of two results, rendered.
 *
 * @param diff what changed
 */
public record DiffTable(Diff diff) {
  /**
   * Compares the campaigns of two folders.
   *
   * @throws ResultException if a folder holds none, or cannot be read
   */
  public static DiffTable of(Path base, Path head, Bounds bounds) {
    return new DiffTable(
        Diff.of(base.toString(), campaigns(base), head.toString(), campaigns(head), bounds));
  }

  /** For a terminal or a pipe. */
  public String terminal(TerminalStyle style) {
    return Terminal.render(new DiffReport(diff).document(), style);
  }

  /** For a pull request. */
  public String markdown() {
    return Markdown.render(new DiffReport(diff).document());
  }

  /** For a program. */
  public String json() {
    return diff.json();
  }

  private static List<Campaign> campaigns(Path folder) {
    var campaigns = ReportFolders.read(List.of(folder), UnaryOperator.identity()).campaigns()
        .stream().map(Findings.Held::campaign).toList();
    if (campaigns.isEmpty()) {
      throw new ResultException(folder + ": holds no campaign to compare; name a folder with a "
          + ResultStore.FILE);
    }
    return campaigns;
  }
}
