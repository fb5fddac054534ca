package io.herd.report;

import io.herd.report.claim.ClaimsRun;
import io.herd.report.content.Findings;
import io.herd.report.content.Histograms;
import io.herd.report.content.JmhResult;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what folders hold: campaigns, runs of claims with the campaigns below, JMH's results. */
final class ReportFolders {
  private final UnaryOperator<Campaign> judge;
  private final List<ClaimsRun> claims = new ArrayList<>();
  private final List<Findings.Held> campaigns = new ArrayList<>();
  private final List<JmhResult> jmh = new ArrayList<>();

  private ReportFolders(UnaryOperator<Campaign> judge) {
    this.judge = judge;
  }

  /**
   * Everything that the folders hold, in their order.
   *
   * @param judge gives each campaign the verdicts that are to be shown
   * @throws ResultException if one of them holds nothing that is known, or cannot be read
   */
  static Findings read(List<Path> folders, UnaryOperator<Campaign> judge) {
    var read = new ReportFolders(judge);
    folders.forEach(read::add);
    return new Findings(read.claims, read.campaigns, read.jmh);
  }

  private void add(Path folder) {
    var run = ClaimsRun.read(folder);
    var known = run.isPresent();
    run.ifPresent(claims::add);
    if (run.isPresent()) {
      below(folder).forEach(this::campaign);
    }
    if (Files.exists(folder.resolve(ResultStore.FILE))) {
      campaign(folder);
      known = true;
    }
    var scores = folder.resolve(JmhResult.FILE);
    if (Files.exists(scores)) {
      jmh.add(JmhResult.read(ResultStore.text(scores), scores.toString(), name(folder)));
      known = true;
    }
    if (!known) {
      throw new ResultException(folder + ": holds no " + ResultStore.FILE + ", " + ClaimsRun.FILE
          + " or " + JmhResult.FILE + "; name a folder that does, such as results/<id>");
    }
  }

  private void campaign(Path folder) {
    var campaign = judge.apply(ResultStore.read(folder));
    campaigns.add(new Findings.Held(folder, campaign, Histograms.of(campaign, folder)));
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(one -> Files.exists(one.resolve(ResultStore.FILE)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ResultException("cannot list " + folder + ": " + e.getMessage()
          + "; mend its rights or name another folder", e);
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
