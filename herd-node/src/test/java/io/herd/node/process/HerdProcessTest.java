package io.herd.node.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.herd.core.Counter;
import io.herd.node.HerdMain;
import io.herd.node.Line;
import io.herd.node.Ready;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HerdProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KIWI = "IAMAT kiwi +34.068930-118.445127 1621464827.959498503";

  @TempDir
  Path folder;

  /** One server of a file, by itself. */
  private ChildJvm serve(Path config, String name) throws IOException {
    return ChildJvm.start(name, List.of("--enable-native-access=ALL-UNNAMED",
        HerdMain.class.getName(), "--config", config.toString(), "--name", name, "--until-eof"),
        Redirect.to(folder.resolve(name + ".err").toFile()), PATIENCE);
  }

  private Path pairOnFixedPorts() throws IOException {
    var file = HerdFile.of("line:2").withLog(LogEntry.OFF);
    var entries = new ArrayList<ServerEntry>();
    for (var name : file.graph().servers()) {
      entries.add(ServerEntry.of(name).withPorts(free(), free(), 0));
    }
    var config = folder.resolve("pair.json");
    file.withServers(entries).write(config);
    return config;
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aWholeHerdRunsInOneFreshJvm() throws Exception {
    var file = HerdFile.of("ucla-2023").withLog(LogEntry.OFF);
    ProcessHandle handle;
    try (var herd = HerdProcess.start(file, List.of("-Xmx128m"), folder)) {
      handle = herd.handle();
      assertThat(herd.servers()).extracting(Ready.Server::name)
          .containsExactlyElementsOf(file.graph().servers());
      Line.ask(herd.server("Clark").port(), KIWI);
      await().untilAsserted(() -> assertThat(herd.stats())
          .allMatch(stats -> stats.storedClients() == 1));
      await().untilAsserted(() -> assertThat(
          herd.stats().stream().mapToLong(stats -> stats.count(Counter.AT_SENT)).sum())
          .isEqualTo(file.graph().floodMessages(true)));
      assertThat(herd.usage().pid()).isEqualTo(handle.pid());
      assertThat(handle.pid()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(herd.command()).contains("-Xmx128m");
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @Test
  void aSignalAndStopEndItGracefully() throws Exception {
    var config = folder.resolve("one.json");
    HerdFile.single("Clark").withLog(LogEntry.OFF).write(config);
    var first = serve(config, "Clark");
    first.handle().destroy();
    assertThat(first.onExit().get(20, TimeUnit.SECONDS)).isZero();
    var second = serve(config, "Clark");
    new AdminClient(Ready.parse(second.ready()).server("Clark").adminPort()).stop();
    assertThat(second.onExit().get(20, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void aServerThatWasKilledLearnsWhatItsNeighbourKnows() throws Exception {
    var config = pairOnFixedPorts();
    var names = HerdFile.read(config).graph().servers();
    try (var first = serve(config, names.get(0)); var second = serve(config, names.get(1))) {
      int port = Ready.parse(first.ready()).servers().getFirst().port();
      Line.ask(port, KIWI);
      Line.ask(port, KIWI.replace("kiwi", "moa"));
      second.kill();
      second.onExit().get(20, TimeUnit.SECONDS);
      Line.ask(port, KIWI.replace("kiwi", "rhea"));
      try (var again = serve(config, names.get(1))) {
        int there = Ready.parse(again.ready()).servers().getFirst().port();
        await().untilAsserted(() -> {
          for (var bird : List.of("kiwi", "moa", "rhea")) {
            assertThat(Line.ask(there, "WHATSAT " + bird + " 10 0"))
                .startsWith("AT " + names.get(0) + " ").contains(" " + bird + " ");
          }
        });
      }
    }
  }

  @Test
  void whatKeepsItFromStartingIsSaid() throws IOException {
    var config = folder.resolve("bad.json");
    Files.writeString(config, "{\"topology\": \"line:1\", \"colour\": 1}");
    assertThatThrownBy(() -> serve(config, "A")).isInstanceOf(IOException.class)
        .hasMessage("A did not start: it ended with exit code 2; what it said is in "
            + folder.resolve("A.err"));
    assertThat(Files.readAllLines(folder.resolve("A.err"))).singleElement().asString()
        .contains("line 1, column 24: unknown key \"colour\"");
  }
}
