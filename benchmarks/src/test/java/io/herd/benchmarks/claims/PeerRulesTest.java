package io.herd.benchmarks.claims;

import static io.herd.report.claim.Finding.CONFIRMED;
import static io.herd.report.claim.Finding.CONTRADICTED;
import static io.herd.report.claim.Finding.NOT_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.benchmarks.claims.Pretended.Figures;
import io.herd.benchmarks.claims.probe.ChurnResident;
import io.herd.report.claim.Finding;
import io.herd.report.result.Campaign;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerRulesTest {
  private static final Figures ONE = Figures.ONE;

  private static Function<Map<String, String>, Figures> only(
      String key, String value, Figures figures) {
    return settings -> value.equals(settings.get(key)) ? figures : ONE;
  }

  private static Campaign peers(String experiment, String system, Figures figures) {
    return Pretended.campaign(experiment, only("transport", system, figures));
  }

  private static Finding judge(String claim, Map<String, Campaign> campaigns,
      Map<String, Samples> probes) {
    Judgement judgement = Rules.of(claim).judge(new Evidence(campaigns, probes));
    assertThat(judgement.mechanism()).as("mechanism").containsPattern("[0-9]");
    return judgement.finding();
  }

  private static Finding judge(String claim, String system, Figures calm, Figures peak) {
    return judge(claim, Map.of("peers", peers("peers", system, calm), "peers-peak",
        peers("peers-peak", system, peak)), Map.of());
  }

  @Test
  void threadsAreLikeAsyncioIfCostAndPeakAre() {
    String asyncio = "peers/asyncio";
    assertThat(judge("similar", asyncio, ONE, ONE)).isEqualTo(CONFIRMED);
    assertThat(judge("similar", asyncio, ONE.cpu(2), ONE)).isEqualTo(CONTRADICTED);
    assertThat(judge("similar", asyncio, ONE, ONE.peak(0.5))).isEqualTo(CONTRADICTED);
    assertThat(judge("similar", asyncio, ONE.cpu(1.111), ONE)).isEqualTo(NOT_RESOLVED);
  }

  @Test
  void withoutPeaksLikenessIsNotConfirmedAndADifferenceIsSeen() {
    for (String claim : List.of("similar", "node-same")) {
      assertThat(judge(claim, Map.of("peers", peers("peers", "peers/asyncio", ONE)), Map.of()))
          .isEqualTo(NOT_RESOLVED);
      assertThat(
          judge(claim, Map.of("peers", peers("peers", "peers/asyncio", ONE.cpu(3))), Map.of()))
          .isEqualTo(CONTRADICTED);
    }
  }

  @Test
  void nodeIsLikeAsyncioIfPropagationIsToo() {
    assertThat(judge("node-same", "peers/node", ONE, ONE)).isEqualTo(CONFIRMED);
    assertThat(judge("node-same", "peers/node", ONE.slow(1.5), ONE)).isEqualTo(CONTRADICTED);
    assertThat(judge("node-same", "peers/node", ONE.slow(1.1), ONE)).isEqualTo(NOT_RESOLVED);
  }

  @Test
  void nodeIsFastIfItBeatsNetty() {
    assertThat(judge("node-fast", "peers/node", ONE.cpu(0.5), ONE.peak(2))).isEqualTo(CONFIRMED);
    assertThat(judge("node-fast", "peers/node", ONE.cpu(2), ONE.peak(2))).isEqualTo(CONTRADICTED);
    assertThat(judge("node-fast", "peers/node", ONE.cpu(0.5), ONE.peak(0.5)))
        .isEqualTo(CONTRADICTED);
    assertThat(judge("node-fast", Map.of("peers", peers("peers", "peers/node", ONE.cpu(0.5))),
        Map.of())).isEqualTo(NOT_RESOLVED);
  }

  private static Finding processes(String claim, String experiment, Figures one, Figures two) {
    return judge(claim, Map.of(experiment, Pretended.campaign(experiment,
        settings -> "mesh:2".equals(settings.get("topology")) ? two : one)), Map.of());
  }

  @Test
  void aGilHoldsOneProcessToACoreAndNotTwo() {
    Figures one = ONE.cores(0.98);
    assertThat(processes("gil", "processes", one, one.peak(1.5).rss(2))).isEqualTo(CONFIRMED);
    assertThat(processes("gil", "processes", one, one.peak(0.7).rss(2))).isEqualTo(CONTRADICTED);
    assertThat(processes("gil", "processes", one, one.peak(1.5))).isEqualTo(CONTRADICTED);
    assertThat(processes("gil", "processes", ONE.cores(1.7), one.peak(1.5).rss(2)))
        .isEqualTo(CONTRADICTED);
    assertThat(processes("gil", "processes", one, one.rss(2).peak(1.001)))
        .isNotEqualTo(CONFIRMED);
  }

  @Test
  void greenThreadsUseOneCore() {
    Figures one = ONE.cores(0.98);
    assertThat(processes("green", "green", one, one.peak(1.5))).isEqualTo(CONFIRMED);
    assertThat(processes("green", "green", ONE.cores(1.6), one.peak(1.5)))
        .isEqualTo(CONTRADICTED);
    assertThat(processes("green", "green", ONE.cores(1.1), one.peak(1.5)))
        .isEqualTo(NOT_RESOLVED);
  }

  private static Map<String, Samples> checked(double failed) {
    return Map.of("jython-check", Samples.of(Map.of(
        "rows passed, peers/jython/threads", List.of(90.0),
        "rows failed, peers/jython/threads", List.of(failed))));
  }

  @Test
  void jythonMustPassAndGainFromThreads() {
    var faster = Map.of("jython", Pretended.campaign("jython",
        only("connections", "64", ONE.peak(1.6))));
    var slower = Map.of("jython", Pretended.campaign("jython",
        only("connections", "64", ONE.peak(0.6))));
    assertThat(judge("jython", faster, checked(0))).isEqualTo(CONFIRMED);
    assertThat(judge("jython", faster, checked(1))).isEqualTo(CONTRADICTED);
    assertThat(judge("jython", slower, checked(0))).isEqualTo(CONTRADICTED);
    assertThat(judge("jython", Map.of(), checked(0))).isEqualTo(NOT_RESOLVED);
  }

  @Test
  void stagesAreJudgedBySwitchesAndCpu() {
    assertThat(staged(ONE.switches(0.5).cpu(0.5))).isEqualTo(CONFIRMED);
    assertThat(staged(ONE.switches(4).cpu(1.5))).isEqualTo(CONTRADICTED);
    assertThat(staged(ONE.switches(4).cpu(0.5))).isEqualTo(NOT_RESOLVED);
  }

  private static Finding staged(Figures figures) {
    return judge("seda", Map.of("seda", peers("seda", "staged", figures)), Map.of());
  }

  @Test
  void aConnectionForEachMessageIsJudgedOnTwistedToo() {
    Campaign own = Pretended.campaign("links", only("variation", "links=per-message", ONE.cpu(2)));
    Campaign dear =
        Pretended.campaign("links-peers", only("variation", "links=per-message", ONE.cpu(3)));
    Campaign cheap = Pretended.campaign("links-peers", _ -> ONE);
    assertThat(judge("dial-per-message", Map.of("links", own), Map.of())).isEqualTo(CONTRADICTED);
    assertThat(judge("dial-per-message", Map.of("links", own, "links-peers", dear), Map.of()))
        .isEqualTo(CONTRADICTED);
    assertThat(judge("dial-per-message", Map.of("links", own, "links-peers", cheap), Map.of()))
        .isEqualTo(NOT_RESOLVED);
  }

  private static Finding cache(double heap, double node) {
    return judge("cache-copies", Map.of(), Map.of(
        "cache-memory", Samples.of(Map.of("bytes per client", List.of(heap, heap + 1, heap),
            "MiB for a million clients", List.of(heap))),
        "cache-resident", Samples.of(Map.of("bytes of resident memory per client, peers/node",
            List.of(node, node + 1, node)))));
  }

  @Test
  void aCopyIsLargeOnlyIfItIsOnEverySystem() {
    assertThat(cache(200, 500)).isEqualTo(CONTRADICTED);
    assertThat(cache(2_000, 3_000)).isEqualTo(CONFIRMED);
    assertThat(cache(200, 3_000)).isEqualTo(NOT_RESOLVED);
  }

  private static Finding churn(double bytesEach, double wave) {
    List<Double> rounds = IntStream.range(0, 8)
        .mapToObj(
            round -> 30e6 + round * ChurnResident.ROUND * bytesEach + (round % 2) * wave)
        .toList();
    return judge("cycle-leak", Map.of(), Map.of(
        "churn-memory", Samples.of(Map.of("bytes left per connection, a", List.of(0.2))),
        "churn-resident",
        Samples.of(Map.of("resident bytes round by round, peers/twisted", rounds))));
  }

  @Test
  void aLeakIsASlopeOfResidentMemory() {
    assertThat(churn(0, 100_000)).isEqualTo(CONTRADICTED);
    assertThat(churn(3_000, 100_000)).isEqualTo(CONFIRMED);
    assertThat(churn(500, 100_000)).isEqualTo(NOT_RESOLVED);
    assertThat(churn(0, 50e6)).isEqualTo(NOT_RESOLVED);
  }
}
