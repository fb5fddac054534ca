package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.junit.jupiter.Testcontainers;

/** One server in a container; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
@EnabledOnOs(OS.LINUX)
class ContainerTest {
  private static final int PORT = 12_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  Path folder;

  private GenericContainer<?> clark() {
    return new GenericContainer<>(new ImageFromDockerfile().withFileFromPath(".", folder))
        .withCommand("serve", "--name", "Clark", "--host", "0.0.0.0", "--port",
            String.valueOf(PORT), "--log", "off", "--json")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forLogMessage(".*\"servers\".*", 1).withStartupTimeout(PATIENCE));
  }

  @Test
  void aServerAnswersFromAContainerAndEndsAtASignal() throws Exception {
    ScratchImage.fill(folder);
    try (var clark = clark()) {
      clark.start();
      assertThat(Cli.ask(clark.getMappedPort(PORT), "IAMAT kiwi +34.068930-118.445127 1"))
          .matches("AT Clark \\+\\d+\\.\\d{9} kiwi \\+34.068930-118.445127 1\n");
      clark.getDockerClient().killContainerCmd(clark.getContainerId()).withSignal("SIGTERM")
          .exec();
      await().atMost(PATIENCE).until(() -> !clark.isRunning());
      assertThat(clark.getCurrentContainerInfo().getState().getExitCodeLong()).isZero();
    }
  }
}
