package io.herd.node.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.herd.node.HerdMain;
import io.herd.node.Line;
import io.herd.node.Ready;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers in processes of their own that are stopped in the middle of work, or lack something. */
class HardTimesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
  private static final int CROWD = 200;

  @TempDir
  Path folder;

  private ChildJvm serve(HerdFile file) throws IOException {
    var config = folder.resolve("herd.json");
    file.withLog(LogEntry.OFF).write(config);
    return ChildJvm.start("Clark", List.of("--enable-native-access=ALL-UNNAMED",
        HerdMain.class.getName(), "--config", config.toString(), "--until-eof"),
        Redirect.to(folder.resolve("Clark.err").toFile()), PATIENCE);
  }

  /** The line behind the WHATSAT is not even read when the signal comes. */
  @ParameterizedTest
  @ValueSource(strings = {"netty", "threads-virtual", "threads-platform", "staged"})
  void aSignalLetsTheLinesInHandBeAnswered(String transport) throws Exception {
    try (var places = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var clark = serve(HerdFile.single("Clark").withTransport(transport)
            .withPlaces(PlacesEntry.at("http://127.0.0.1:" + places.getLocalPort())))) {
      int port = Ready.parse(clark.ready()).server("Clark").port();
      try (var client = new Line(port)) {
        assertThat(client.ask("IAMAT kiwi +34-118 5")).startsWith("AT Clark ");
        client.send("WHATSAT kiwi 10 5\nIAMAT moa +34-118 5\n");
        try (var _ = places.accept()) {
          clark.handle().destroy();
          await().until(() -> isRefused(port));
        }
        assertThat(client.rest()).satisfiesExactly(
            line -> assertThat(line).startsWith("AT Clark ").contains(" kiwi "),
            line -> assertThat(line).contains("UNKNOWN_ERROR"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).startsWith("AT Clark ").contains(" moa "));
      }
      assertThat(clark.onExit().get(20, TimeUnit.SECONDS)).isZero();
    }
  }

  private static boolean isRefused(int port) {
    try {
      new Socket("127.0.0.1", port).close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Clients come in until no descriptor is left; what was there before is served all the while. */
  @ParameterizedTest
  @ValueSource(strings = {
    "netty-nio", "netty-epoll", "threads-virtual", "threads-platform", "staged"})
  void aServerThatIsOutOfDescriptorsGoesOn(String transport) throws Exception {
    assumeTrue(Files.isExecutable(PRLIMIT), "there is no prlimit here");
    var crowd = new ArrayList<Socket>();
    try (var clark = serve(HerdFile.single("Clark").withTransport(transport))) {
      int port = Ready.parse(clark.ready()).server("Clark").port();
      try (var first = new Line(port)) {
        first.ask("IAMAT kiwi +34-118 5");
        int most = open(clark) + CROWD / 2;
        allow(clark, most);
        for (int i = 0; i < CROWD; i++) {
          crowd.add(new Socket("127.0.0.1", port));
        }
        assertThat(first.ask("IAMAT moa +34-118 5")).contains("moa");
        // a thread that blocks in accept(2) holds one that is not shown
        await().until(() -> open(clark) >= most - 1);
        assertThat(first.ask("IAMAT emu +34-118 5")).contains("emu");
        for (var one : crowd) {
          one.close();
        }
        assertThat(Line.ask(port, "IAMAT rhea +34-118 5")).contains("rhea");
      }
    }
  }

  private static int open(ChildJvm child) throws IOException {
    try (var all = Files.list(Path.of("/proc/" + child.handle().pid() + "/fd"))) {
      return (int) all.count();
    }
  }

  private static void allow(ChildJvm child, int descriptors) throws Exception {
    var limit = new ProcessBuilder(PRLIMIT.toString(), "--pid",
        String.valueOf(child.handle().pid()), "--nofile=" + descriptors).start();
    assertThat(limit.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(limit.exitValue()).isZero();
  }
}
