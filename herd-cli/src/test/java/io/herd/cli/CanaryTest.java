package io.herd.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.node.Ready;
import io.herd.node.places.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs a real herd with a key of Google's that nobody else has, makes everything go wrong that can,
 * and looks for the key in all that was written anywhere. A second canary, which is told on
 * purpose, shows that it would be found.
 */
class CanaryTest {
  private static final String KEY = "canary-4f1d7b0c9e-key";
  private static final String TOLD = "canary-4f1d7b0c9e-told";

  @TempDir
  private Path folder;

  private int texts;

  private void keep(String text) throws IOException {
    Files.writeString(folder.resolve("seen-" + texts++ + ".txt"), text);
  }

  /** The files in which a word stands. */
  private List<Path> holding(String word) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(word)) {
          found.add(folder.relativize(file));
        }
      }
    }
    return found;
  }

  private int run(Map<String, String> environment, String words) throws Exception {
    try (var cli = new Cli(folder, environment, List.of(words.split(" ")))) {
      keep(String.join("\n", cli.rest()));
      return cli.exitCode();
    }
  }

  private static String get(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"google-legacy", "google"})
  void theKeyIsInNoLogResultReplyOrError(String places) throws Exception {
    String peerKey;
    try (var google = new LoudGoogle(folder)) {
      var environment =
          Map.of(ApiKey.VARIABLE, KEY, "JAVA_TOOL_OPTIONS", google.options());
      try (var up = new Cli(folder, environment, List.of("up", "--json", "--processes",
          "--topology", "line:2", "--places", places, "--log", "lines"))) {
        var ready = up.ready();
        keep(ready.toJson());
        peerKey = peerKey();
        failInEveryWay(google, ready);
        for (String page : List.of("/", "/stats", "/metrics", "/ready", "/none")) {
          keep(get(ready.servers().getFirst().adminPort(), page));
        }
        run(environment, "load --no-calibration --rate 50 --whatsat 0.2 --warm-up 0s --duration 1s"
            + " --targets 127.0.0.1:" + ready.servers().getFirst().port());
        up.terminate();
        keep(String.join("\n", up.rest()));
      }
      assertThat(run(environment, "up --places " + places + " --transport no --stacktrace"))
          .isEqualTo(2);
      assertThat(run(environment, "serve --name Clark --stacktrace --places " + places
          + " --config nowhere.json")).isEqualTo(2);
      for (var way : LoudGoogle.Way.values()) {
        assertThat(google.heard(way).contains(KEY)).as("it came through: " + way)
            .isEqualTo(way.hears());
      }
    }
    assertThat(holding(TOLD)).as("the search finds what was told").hasSizeGreaterThan(2);
    assertThat(holding("UNKNOWN_ERROR")).as("Places have failed").isNotEmpty();
    assertThat(folder.resolve("results")).isNotEmptyDirectory();
    assertThat(holding(KEY)).isEmpty();
    assertThat(holding(peerKey)).allMatch(file -> file.endsWith("peer.key"));
  }

  /** The key of the herd's own, which its file alone may hold. */
  private String peerKey() throws IOException {
    try (var files = Files.walk(folder)) {
      return Files.readString(files.filter(file -> file.endsWith("peer.key")).findFirst()
          .orElseThrow()).strip();
    }
  }

  private void failInEveryWay(LoudGoogle google, Ready ready) throws IOException {
    var server = ready.servers().getFirst();
    int latitude = 10; // another place for each: replies are kept for a while
    for (var way : LoudGoogle.Way.values()) {
      google.now(way);
      String client = TOLD + way;
      keep(Cli.ask(server.port(), "IAMAT " + client + " +" + latitude++ + "-118 1"));
      keep(Cli.ask(server.port(), "WHATSAT " + client + " 10 5"));
    }
  }

  @Test
  void aKeyThatCannotBeOneIsNotRepeated() throws Exception {
    assertThat(run(Map.of(ApiKey.VARIABLE, KEY + "!"), "up --places google --stacktrace"))
        .isEqualTo(2);
    assertThat(holding("holds no Google key")).isNotEmpty();
    assertThat(holding(KEY)).isEmpty();
  }
}
