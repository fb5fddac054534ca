package io.herd.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an engine does to the containers of a herd: afterwards all servers have the same map, and
 * no acknowledged update is lost that any server with its memory intact has heard of.
 */
@NeedsDocker
@EnabledOnOs(OS.LINUX)
@TestInstance(Lifecycle.PER_CLASS)
class ContainerFaultsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int SOME = 50;
  private static final int FEW = 10;

  private HerdOfContainers herd;
  private final Ledger ledger = new Ledger();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    ScratchImage.fill(folder);
    herd = HerdOfContainers.start(folder);
    ledger.write(herd.all(), SOME);
    settle("start");
  }

  @AfterAll
  void end() {
    if (herd != null) {
      herd.close();
    }
  }

  @Test
  void stop() throws IOException {
    var clark = herd.server("Clark");
    ledger.write(herd.all(), SOME);
    assertThat(clark.terminate()).isZero();
    ledger.write(herd.allBut(clark), SOME);
    clark.again();
    settle("stop and start");
  }

  @Test
  void kill() throws IOException {
    var bona = herd.server("Bona");
    ledger.write(herd.allBut(bona), SOME);
    int acknowledged = ledger.writeWithoutOwing(bona, FEW);
    bona.kill();
    assertThat(acknowledged).isEqualTo(FEW);
    ledger.oweWhatIsKnown(herd.allBut(bona));
    ledger.write(herd.allBut(bona), SOME);
    bona.again();
    settle("kill and start");
  }

  @Test
  void pause() throws IOException {
    var jaquez = herd.server("Jaquez");
    ledger.write(herd.all(), SOME);
    jaquez.pause();
    ledger.write(herd.allBut(jaquez), SOME);
    jaquez.unpause();
    settle("pause and unpause");
  }

  @Test
  void disconnect() throws IOException {
    var campbell = herd.server("Campbell");
    ledger.write(herd.all(), SOME);
    campbell.disconnect();
    ledger.write(herd.all(), SOME); // clients still reach it
    campbell.connect();
    settle("network disconnect and connect");
  }

  @Test
  void rollingRestart() throws IOException {
    for (var server : herd.all()) {
      ledger.write(herd.all(), FEW);
      assertThat(server.terminate()).isZero();
      ledger.write(herd.allBut(server), FEW);
      server.again();
      settle("rolling restart of " + server.name());
    }
  }

  @Test
  void everyServerIsHealthyAndNobodysRoot() throws Exception {
    Assumptions.assumeTrue(ScratchImage.hasShell(), "the image has a shell if there is a busybox");
    for (var server : herd.all()) {
      await().atMost(PATIENCE).until(server::isHealthy);
      assertThat(server.getCurrentContainerInfo().getConfig().getUser()).isEqualTo("10001:10001");
    }
  }

  /** Waits until all servers have the same map and everything owed is in it. */
  private void settle(String after) {
    await(after).atMost(PATIENCE).pollInterval(PAUSE).ignoreExceptions().untilAsserted(() -> {
      Set<Object> maps = new HashSet<>();
      for (var server : herd.all()) {
        var known = Ledger.known(server);
        assertThat(ledger.missingAt(known)).as(server.name()).isEmpty();
        maps.add(known);
      }
      assertThat(maps).hasSize(1);
    });
    System.out.printf("%-32s %4d updates sent so far, 0 lost, 0 servers differ%n", after,
        ledger.sent());
  }
}
