package io.herd.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.herd.benchmarks.system.Systems;
import io.herd.cli.HerdCommand;
import io.herd.core.Variation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every herd that comes with Herd keeps to the protocol, where its runtime is installed. */
class PeersTest {
  private static final Path PEERS = Path.of("..", "peers");
  private static final List<String> MIXED = List.of(
      "Bailey=netty", "Bona=asyncio", "Campbell=node", "Clark=twisted", "Jaquez=gevent");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static List<String> peers() throws IOException {
    try (Stream<Path> files = Files.walk(PEERS, 3)) {
      return files.filter(file -> file.endsWith("peer.json"))
          .map(file -> file.resolveSibling("").toString()).sorted().toList();
    }
  }

  private static void assumeInstalled(String system) {
    Systems.find(system).missing(Variation.DEFAULT).ifPresent(why -> {
      System.err.println(system + ": not run: " + why);
      assumeTrue(false, why);
    });
  }

  private void passes(String... arguments) {
    int code = HerdCommand.commandLine()
        .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).doesNotContain("FAILED").contains("(100.0 %), 0 failed, 0 skipped");
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void keepsToTheCoursesRules(String peer) {
    assumeInstalled(peer);
    passes("check", "--system", peer, "--course", "2023", "--start-timeout", "60s");
  }

  @Test
  void fiveSystemsAreOneHerd() {
    var assigned = MIXED.stream()
        .map(one -> one.endsWith("=netty") ? one : one.replace("=", "=" + PEERS + "/")).toList();
    assigned.stream().map(one -> one.substring(one.indexOf('=') + 1))
        .filter(system -> system.contains("/")).forEach(PeersTest::assumeInstalled);
    passes("check", "--course", "2023", "--start-timeout", "60s",
        "--assign", String.join(",", assigned));
  }
}
