package io.herd.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.report.ResultStore;
import io.herd.report.claim.ClaimVerdict;
import io.herd.report.claim.ClaimsRun;
import io.herd.report.claim.Finding;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredClaimsTest {
  @TempDir
  private Path folder;

  @Test
  void whatWasMeasuredIsJudgedAgain() throws IOException {
    ClaimVerdict old = new ClaimVerdict("cycle-leak", "MT", "a sentence", "an old rule",
        Finding.CONFIRMED, "once", List.of(), "", List.of("./herd"), List.of("churn-memory"));
    new ClaimsRun(ClaimsRun.FORMAT, "id", "2026-11-21T10:00:00Z", List.of("./herd"),
        List.of(old)).write(folder);
    Path probe = Files.createDirectories(folder.resolve("churn-memory"));
    ResultStore.write(probe.resolve(Samples.FILE),
        ResultJson.text(Samples.of(Map.of("bytes left, x", List.of(0.1)))));
    assertThat(StoredClaims.judge(folder).verdicts()).singleElement().satisfies(verdict -> {
      assertThat(verdict.finding()).isEqualTo(Finding.CONTRADICTED);
      assertThat(verdict.rule()).startsWith("contradicted if after 100,000");
    });
  }

  @Test
  void whatIsNotThereLeavesAClaimNotResolved() {
    ClaimVerdict old = new ClaimVerdict("stall", "JJ", "a sentence", "a rule", Finding.CONFIRMED,
        "once", List.of(), "", List.of("./herd"), List.of("stall"));
    new ClaimsRun(ClaimsRun.FORMAT, "id", "2026-11-21T10:00:00Z", List.of("./herd"),
        List.of(old)).write(folder);
    assertThat(StoredClaims.judge(folder).verdicts().getFirst().reason())
        .isEqualTo("experiment stall did not run");
  }

  @Test
  void aFolderWithoutClaimsIsNamed() {
    assertThatThrownBy(() -> StoredClaims.judge(folder))
        .hasMessageStartingWith(folder + ": holds no claims.json; name a folder");
  }
}
