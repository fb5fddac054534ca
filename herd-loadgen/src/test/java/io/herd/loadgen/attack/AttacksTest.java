package io.herd.loadgen.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.sample.TinyServer;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attack against a server that puts up with everything: it does what it says. */
class AttacksTest {
  private static final Scale SMALL = new Scale(Duration.ofMillis(1_200), Duration.ofMillis(1_200),
      20, 50, 2_000, 1 << 20);

  private final Set<String> heard = ConcurrentHashMap.newKeySet();
  private TinyServer server;
  private Prey prey;

  @BeforeEach
  void start() throws IOException {
    server = new TinyServer(line -> {
      heard.add(line);
      return "? " + line + "\n";
    });
    Target target = new Target("127.0.0.1", server.port());
    prey = new Prey(List.of(new NamedTarget("Clark", target)), Map.of("Clark", target));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Deeds run(String name) {
    return AttackRun.start(attack(name), prey).await();
  }

  private static Attack attack(String name) {
    return Attacks.named(List.of(name), SMALL).getFirst();
  }

  static Stream<String> names() {
    return Attacks.all(SMALL).stream().map(Attack::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachConnectsAndIsNotAnsweredWithPositionsByAServerThatHasNone(String name) {
    Deeds deeds = run(name);
    assertThat(deeds.count(Deed.OPENED)).isPositive();
    assertThat(deeds.count(Deed.AT_HEARD)).isZero();
    assertThat(deeds.counts()).containsKey(Deed.OPENED).doesNotContainKey(Deed.AT_HEARD);
  }

  @Test
  void slowlorisNeverEndsALine() {
    Deeds deeds = run("slowloris");
    assertThat(deeds.count(Deed.OPENED)).isGreaterThanOrEqualTo(SMALL.connections());
    assertThat(deeds.count(Deed.BYTES)).isPositive();
    assertThat(deeds.count(Deed.LINES)).isZero();
  }

  @Test
  void whoNeverReadsHearsNothing() {
    Deeds deeds = run("never-reads");
    assertThat(deeds.count(Deed.LINES)).isPositive();
    assertThat(deeds.count(Deed.BYTES_HEARD)).isZero();
    assertThat(heard).contains("WHATSAT herd-guard 10 20");
  }

  @Test
  void connectsHoldsAllThatItMay() {
    Deeds deeds = run("connects");
    assertThat(deeds.count(Deed.OPENED)).isEqualTo(SMALL.connects());
    assertThat(deeds.remarks()).containsExactly(SMALL.connects() + " were open at its end");
    assertThat(deeds.count(Deed.BYTES)).isZero();
  }

  @Test
  void theEndlessLineIsAsLongAsItSays() {
    assertThat(run("endless-line").count(Deed.BYTES)).isGreaterThanOrEqualTo(SMALL.lineBytes());
    assertThat(heard).allMatch(line -> line.matches("x*"));
  }

  @Test
  void everyIdIsReportedOnce() {
    Deeds deeds = run("ids");
    assertThat(deeds.count(Deed.LINES)).isEqualTo(SMALL.ids());
    assertThat(deeds.count(Deed.REFUSALS_HEARD)).isEqualTo(SMALL.ids());
    assertThat(heard).hasSize(SMALL.ids()).allMatch(line -> line.startsWith("IAMAT id-"));
    assertThat(attack("ids").sample()).isNotEmpty().allMatch(
        id -> heard.contains("IAMAT " + id + " +34.068930-118.445127 1700000000"));
  }

  @Test
  void forgersSpeakInTheNamesOfServers() {
    run("forged-at");
    assertThat(heard).allMatch(line -> line.startsWith("AT Clark ") || line.startsWith("AT Mall"));
    heard.clear();
    run("forged-peer");
    assertThat(heard).anyMatch(line -> line.startsWith("HERD 1 "))
        .anyMatch(line -> line.contains("forged-by-a-peer"))
        .anyMatch(line -> line.contains(Prey.GUARD));
  }

  @Test
  void nothingIsForgedWhereTheDoorIsNotKnown() {
    var attack = attack("forged-peer");
    Deeds deeds = AttackRun.start(attack, new Prey(prey.servers(), Map.of())).await();
    assertThat(deeds.count(Deed.OPENED)).isZero();
    assertThat(deeds.remarks()).singleElement().asString().startsWith("not tried");
  }

  @Test
  void whatIsSentIsWhatItIsCalled() {
    run("http");
    assertThat(heard).anyMatch(line -> line.startsWith("GET / HTTP/1.1"))
        .anyMatch(line -> line.startsWith("IAMAT forged-by-http "));
    run("control-bytes");
    assertThat(heard).anyMatch(line -> line.contains("\u001b["));
    run("odd-times");
    assertThat(heard).anyMatch(line -> line.endsWith(" NaN"))
        .anyMatch(line -> line.endsWith(" -Infinity"));
    run("odd-whatsat");
    assertThat(heard).anyMatch(line -> line.contains("http://169.254.169.254/"));
  }

  @Test
  void theHogHasThousandsOfLinesInFlight() {
    assertThat(run("pipelining").count(Deed.LINES)).isGreaterThanOrEqualTo(5_000);
  }

  @Test
  void whatTheServerClosesIsCounted() throws IOException {
    try (var rude = new TinyServer(_ -> "")) {
      Target target = new Target("127.0.0.1", rude.port());
      Deeds deeds = AttackRun.start(attack("http"),
          new Prey(List.of(new NamedTarget("Clark", target)), Map.of())).await();
      assertThat(deeds.count(Deed.CLOSED)).isPositive();
    }
  }

  @Test
  void anAttackEndsWhenItIsStopped() {
    var patient = new Slowloris(new Scale(Duration.ofHours(1), Duration.ofHours(1), 1, 1, 1, 1));
    assertThat(AttackRun.start(patient, prey).stop().remarks()).isEmpty();
  }

  @Test
  void onlyThisMachineIsAttacked() {
    var far = List.of(new Target("127.0.0.1", 1), new Target("192.0.2.1", 12_000));
    assertThatThrownBy(() -> Prey.check(far, false)).isInstanceOf(BadInput.class)
        .hasMessageContaining("192.0.2.1:12000").hasMessageContaining("--this-herd-is-mine");
    Prey.check(far, true);
    Prey.check(far.subList(0, 1), false);
  }

  @Test
  void anUnknownAttackIsNamedWithAllThereAre() {
    assertThatThrownBy(() -> Attacks.named(List.of("flood"), SMALL)).isInstanceOf(BadInput.class)
        .hasMessageContaining("'flood'").hasMessageContaining("slowloris");
  }
}
