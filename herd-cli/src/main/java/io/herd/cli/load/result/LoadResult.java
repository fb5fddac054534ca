package io.herd.cli.load.result;

import io.herd.report.ResultStore;
import io.herd.report.guard.ArmStanding;
import io.herd.report.guard.LoadJudge;
import io.herd.report.result.AaPair;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import io.herd.report.result.Ruling;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The runs of one {@code herd load}, judged, as the campaign that {@code result.json} holds. */
public record LoadResult(Campaign campaign) {
  /** Judges the runs; {@code experiment} is {@code load} or {@code peak}. */
  public static LoadResult of(String id, String experiment, Instant startedAt,
      List<String> command, List<RunResult> runs) {
    Campaign campaign = Campaign.of(id, experiment, startedAt, command, LoadRunForm.ARM.name(),
        AaPair.NONE, List.of(LoadRunForm.ARM), Map.of(), runs);
    List<Ruling> rulings = runs.stream()
        .flatMap(run -> LoadJudge.of(run).rulings(run).stream())
        .toList();
    return new LoadResult(campaign.ruled(rulings));
  }

  /** The id of the result in a folder: the folder's name. */
  public static String id(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /** The worst that any guard says, as {@code herd report} does. */
  public Verdict verdict() {
    return ArmStanding.overall(campaign);
  }

  /** What the guards said that did not accept a run, the worst first. */
  public List<Ruling> objections() {
    return campaign.rulings().stream()
        .filter(ruling -> !(ruling.verdict() instanceof Verdict.Valid))
        .sorted((a, b) -> Integer.compare(b.verdict().rank(), a.verdict().rank()))
        .toList();
  }

  /** Writes {@code result.json}. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(ResultStore.FILE), ResultJson.write(campaign));
  }
}
