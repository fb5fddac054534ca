package io.herd.loadgen.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.herd.loadgen.sample.PortMain;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, started and stopped. */
@DisabledOnOs(OS.WINDOWS)
class StartedHerdTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JAVA =
      System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  private static final String LISTEN = "'" + JAVA + "' -cp '"
      + System.getProperty("java.class.path") + "' " + PortMain.class.getName() + " {port}";

  private static List<Seat> seats() throws IOException {
    List<Integer> ports = FreePorts.of(2);
    return List.of(new Seat("Ash", ports.get(0), 0, List.of("Elm")),
        new Seat("Elm", ports.get(1), 0, List.of("Ash")));
  }

  @TempDir
  private Path logs;

  private StartedHerd start(String command, List<Seat> seats)
      throws IOException, InterruptedException {
    return start(StartTemplate.parse(command).launcher(seats, ""), seats, PATIENCE);
  }

  private StartedHerd start(Launcher launcher, List<Seat> seats, Duration patience)
      throws IOException, InterruptedException {
    return StartedHerd.start(launcher, seats, "", patience, logs);
  }

  private static boolean listens(Seat seat) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), seat.port())) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void serversRunUntilTheEndAndMayBeKilledInBetween() throws Exception {
    List<Seat> seats = seats();
    try (StartedHerd herd = start(LISTEN, seats)) {
      assertThat(herd.targets()).extracting(target -> target.target().port())
          .containsExactly(seats.get(0).port(), seats.get(1).port());
      assertThat(seats).allMatch(StartedHerdTest::listens);
      assertThat(herd.neighbours("Ash")).containsExactly("Elm");
      herd.kill("Elm");
      assertThat(herd.isRunning("Elm")).isFalse();
      assertThat(listens(seats.get(1))).isFalse();
      herd.start("Elm");
      assertThat(seats).allMatch(StartedHerdTest::listens);
    }
    assertThat(seats).noneMatch(StartedHerdTest::listens);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPausedServerIsStillThereAndGoesOnLater() throws Exception {
    try (StartedHerd herd = start(LISTEN, seats())) {
      long pid = herd.pids().getOrDefault("Elm", 0L);
      herd.pause("Elm");
      await().until(() -> state(pid).equals("T"));
      assertThat(herd.isRunning("Elm")).isTrue();
      herd.resume("Elm");
      await().until(() -> !state(pid).equals("T"));
    }
  }

  private static String state(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  }

  @Test
  void whatIsStoppedIsNotStartedAgain() throws Exception {
    List<Seat> seats = seats().subList(0, 1);
    StartedHerd herd = start(LISTEN, seats);
    herd.close();
    assertThatThrownBy(() -> herd.start("Ash")).hasMessage("the herd is being stopped");
    assertThat(seats).noneMatch(StartedHerdTest::listens);
  }

  @Test
  void whatAServerHasStartedEndsWithIt() throws Exception {
    List<ProcessHandle> children = new ArrayList<>();
    try (StartedHerd herd = start(
        "sh -c \"sleep 300 & exec " + LISTEN + "\"", seats().subList(0, 1))) {
      for (long pid : herd.insight().pids()) {
        children.addAll(ProcessHandle.of(pid).orElseThrow().children().toList());
      }
      assertThat(children).hasSize(1);
    }
    await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void aServerThatEndsIsOneLineWithItsLastWords() throws Exception {
    List<Seat> seats = seats();
    assertThatThrownBy(() -> start("sh -c 'echo starting; echo no module called x; exit 3'", seats))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("server Ash ended with exit code 3 before it listened at 127.0.0.1:"
            + seats.getFirst().port())
        .hasMessageEndingWith("ends: starting | no module called x");
  }

  @Test
  void aServerThatNeverListensIsOneLineToo() throws Exception {
    assertThatThrownBy(() -> start(
        _ -> Launch.of(List.of("sleep", "300")), seats(), Duration.ofMillis(300)))
        .hasMessageContaining("server Ash does not listen at 127.0.0.1:")
        .hasMessageContaining("after 0 s; it wrote nothing");
  }

  @Test
  void oneThatListensHasToSayThatItIsReadyWhereThatIsAgreed() throws Exception {
    List<Seat> seats = seats().subList(0, 1);
    StartTemplate template = StartTemplate.parse("sh -c \"echo at $PLACE; exec " + LISTEN + "\"");
    Launcher launcher = seat -> new Launch(template.command(seat, seats, ""),
        Map.of("PLACE", "home"), Optional.of(Pattern.compile("^at home$")));
    try (StartedHerd herd = start(launcher, seats, PATIENCE)) {
      herd.kill("Ash");
      herd.start("Ash");
      assertThat(herd.isRunning("Ash")).isTrue();
      assertThat(logs.resolve("Ash.out")).content().isEqualTo("at home\nat home\n");
    }
    assertThatThrownBy(() -> start(seat -> new Launch(launcher.of(seat).command(),
        Map.of("PLACE", "sea"), launcher.of(seat).ready()), seats, Duration.ofMillis(1_500)))
        .hasMessageContaining("listens, but no line of its output matches ^at home$ after 1 s")
        .hasMessageContaining("at sea");
  }

  @Test
  void aProgramThatIsNotThereIsOneLine() throws Exception {
    assertThatThrownBy(() -> start("no-such-program {name}", seats()))
        .hasMessageStartingWith("server Ash cannot be started: ")
        .hasMessageEndingWith("a path counts from where herd was started");
  }
}
