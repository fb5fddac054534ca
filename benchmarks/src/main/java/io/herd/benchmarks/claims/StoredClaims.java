package io.herd.benchmarks.claims;

import io.herd.report.ResultStore;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultException;
import io.herd.report.result.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Judges the claims of a stored sitting again, by today's rules, from what was measured then. */
public final class StoredClaims {
  private StoredClaims() {}

  /**
   * Reads the folder's campaigns and samples and judges the claims that were asked for; writes
   * nothing.
   *
   * @throws ResultException in one line, if the folder holds no claims or a file cannot be read
   */
  public static ClaimsRun judge(Path folder) {
    ClaimsRun stored = ClaimsRun.read(folder).orElseThrow(() -> new ResultException(folder
        + ": holds no " + ClaimsRun.FILE + "; name a folder of 'herd claims run'"));
    List<Claim> claims = ClaimBook.named(
        stored.verdicts().stream().map(ClaimVerdict::id).toList());
    Map<String, Campaign> campaigns = new LinkedHashMap<>();
    Map<String, Samples> samples = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (String name : experiments(claim)) {
        if (Files.exists(folder.resolve(name).resolve(ResultStore.FILE))) {
          campaigns.computeIfAbsent(name, _ -> ResultStore.read(folder.resolve(name)));
        }
      }
      for (String name : claim.probes()) {
        Path file = folder.resolve(name).resolve(Samples.FILE);
        if (Files.exists(file)) {
          samples.computeIfAbsent(name, _ -> ResultJson.read(
              ResultStore.text(file), file.toString(), 0, Samples.class));
        }
      }
    }
    Verdicts verdicts = new Verdicts(new Evidence(campaigns, samples), Map.of());
    return new ClaimsRun(ClaimsRun.FORMAT, stored.id(), stored.startedAt(), stored.command(),
        claims.stream().map(verdicts::of).toList());
  }

  private static List<String> experiments(Claim claim) {
    return Stream.concat(claim.experiments().stream(),
        claim.also().stream().map(Extra::experiment)).toList();
  }
}
