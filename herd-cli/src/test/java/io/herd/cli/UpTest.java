package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.herd.node.Ready;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole herds, started and ended as a user does. */
@Timeout(300)
class UpTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KIWI =
      "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1621464827.959498503";

  @TempDir
  Path folder;

  private static boolean refuses(int port) {
    try {
      Cli.ask(port, "");
      return false;
    } catch (IOException e) {
      return e instanceof ConnectException;
    }
  }

  @Test
  void aHerdWithItsPlacesComesUpAnswersAndGoes() throws Exception {
    try (var up = new Cli(folder, "up", "--json")) {
      var ready = up.ready();
      assertThat(ready.servers()).extracting(Ready.Server::name)
          .containsExactly("Bailey", "Bona", "Campbell", "Clark", "Jaquez");
      assertThat(ready.servers()).extracting(Ready.Server::pid).containsOnly(up.handle().pid());
      assertThat(Cli.ask(ready.server("Bailey").port(), KIWI))
          .matches("AT Bailey \\+\\d+\\.\\d{9} " + Pattern.quote(KIWI.substring(6)) + "\n");
      var there = ready.server("Clark").port();
      await().atMost(PATIENCE).until(() -> Cli.ask(there, "WHATSAT kiwi.cs.ucla.edu 10 0")
          .startsWith("AT Bailey "));
      var reply = Cli.ask(there, "WHATSAT kiwi.cs.ucla.edu 10 5");
      assertThat(reply).startsWith("AT Bailey ").endsWith("\n\n");
      var places = new ObjectMapper().readTree(reply.substring(reply.indexOf('\n')));
      assertThat(places.path("results")).hasSize(5);
      assertThat(up.terminate()).isZero();
      assertThat(up.rest()).isEmpty();
      assertThat(refuses(ready.server("Clark").port())).isTrue();
      assertThat(refuses(URI.create(ready.places()).getPort())).isTrue();
    }
    try (Stream<Path> files = Files.walk(folder.resolve(".herd"))) {
      assertThat(files.map(file -> file.getFileName().toString())).contains("Clark.log");
    }
  }

  @Test
  void aServerThatWasKilledIsStartedAgainByTheCommandThatWasShown() throws Exception {
    try (var up = new Cli(folder, "up", "--json", "--processes", "--topology", "line:3",
        "--places", "none", "--java-opts", "-Xmx64m")) {
      var servers = up.ready().servers();
      assertThat(servers).extracting(Ready.Server::pid).doesNotHaveDuplicates();
      var first = servers.getFirst();
      var middle = servers.get(1);
      Cli.ask(first.port(), KIWI);
      ProcessHandle.of(middle.pid()).orElseThrow().destroyForcibly();
      var start = "start it again with:  HERD ";
      await().atMost(PATIENCE).until(() -> up.err().contains(start) && refuses(middle.port()));
      var shown = up.err().lines().filter(line -> line.contains(start)).findFirst().orElseThrow();
      assertThat(shown).contains("server " + middle.name() + " has ended with exit code 137");
      Cli.ask(first.port(), KIWI.replace("kiwi", "moa"));
      var command = new ArrayList<>(
          List.of(shown.substring(shown.indexOf(start) + start.length()).split(" ")));
      command.add("--json");
      try (var again = new Cli(folder, command)) {
        var port = again.ready().servers().getFirst().port();
        assertThat(port).isEqualTo(middle.port());
        for (var bird : List.of("kiwi", "moa")) {
          await().atMost(PATIENCE).until(() -> Cli.ask(port, "WHATSAT " + bird
              + ".cs.ucla.edu 10 0").startsWith("AT " + first.name() + " "));
        }
        assertThat(again.terminate()).isZero();
      }
      assertThat(up.terminate()).isZero();
      assertThat(refuses(first.port())).isTrue();
    }
  }

  @Test
  void serversOfTheirOwnJvmsMayDialForEachMessage() throws Exception {
    try (var up = new Cli(folder, "up", "--json", "--processes", "--topology", "line:2",
        "--places", "none", "--log", "off", "--links", "per-message")) {
      var servers = up.ready().servers();
      for (int i = 0; i < 2; i++) {
        int there = servers.get(1 - i).port();
        var client = "kiwi" + i;
        Cli.ask(servers.get(i).port(), KIWI.replaceFirst("kiwi", client));
        await().atMost(PATIENCE).until(() -> Cli.ask(there, "WHATSAT " + client
            + ".cs.ucla.edu 10 0").startsWith("AT "));
      }
    }
  }

  @Test
  void aHerdAsksItsNeighboursForAKeyOfItsOwn() throws Exception {
    try (var up = new Cli(folder, "up", "--json", "--topology", "line:2", "--places", "none")) {
      var ready = up.ready();
      var key = Files.readString(Path.of(ready.peerKeyFile())).strip();
      assertThat(key).hasSize(64);
      var first = ready.servers().getFirst();
      assertThat(Cli.ask(first.peerPort(), "HERD 1 Tap\nAT Tap +0.000000001 kiwi +1+1 1"))
          .doesNotContain("AT ").matches("(HERD 1 S0 [0-9a-f]{64}\n)?");
      assertThat(Cli.ask(first.port(), "WHATSAT kiwi 10 0")).startsWith("? ");
      assertThat(up.terminate()).isZero();
      assertThat(up.err()).contains("offers no proof of the key").doesNotContain(key);
    }
  }

  @Test
  void serversOfTheirOwnJvmsKnowEachOtherByCertificates() throws Exception {
    try (var up = new Cli(folder, "up", "--json", "--processes", "--topology", "line:2",
        "--places", "none", "--transport", "threads", "--peer-door", "tls")) {
      var servers = up.ready().servers();
      Cli.ask(servers.getFirst().port(), KIWI);
      await().atMost(PATIENCE).until(() -> Cli.ask(servers.getLast().port(),
          "WHATSAT kiwi.cs.ucla.edu 10 0").startsWith("AT S0 "));
    }
  }

  @Test
  void noServerOutlivesTheCommand() throws Exception {
    try (var up = new Cli(folder, "up", "--json", "--processes", "--topology", "line:2",
        "--log", "off", "--stub-fast")) {
      var ready = up.ready();
      up.kill();
      await().atMost(PATIENCE).until(() -> ready.servers().stream()
          .allMatch(server -> refuses(server.port())));
      await().atMost(PATIENCE).until(() -> refuses(URI.create(ready.places()).getPort()));
    }
  }

  @Test
  void oneServerIsServedUntilASignal() throws Exception {
    try (var serve = new Cli(folder, "serve", "--name", "Clark", "--json", "--log", "lines")) {
      var clark = serve.ready().server("Clark");
      Cli.ask(clark.port(), KIWI);
      assertThat(serve.terminate()).isZero();
    }
    assertThat(folder.resolve("logs/Clark.log")).content().contains(": " + KIWI);
  }
}
