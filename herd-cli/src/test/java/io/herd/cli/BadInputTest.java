package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is said in one line, and the exit code tells. */
class BadInputTest {
  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return HerdCommand.commandLine()
        .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }

  private void assertOneLine(String expected) {
    assertThat(err.toString()).contains(expected).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      up --transport nety | herd up: no transport is called 'nety'; choose one of: netty-
      up --topology lin:1 | herd up: unknown topology 'lin:1'; there are: ucla-2012
      up --tranport x | did you mean --transport; see herd up --help
      up --links none | herd up: --links 'none' is none of persistent, per-message
      up --log all | herd up: --log 'all' is none of lines, links, off
      up --base-port 70000 | clientPort 70000 of server Bailey is not a port
      up --base-port x | 'x' is not an int; see herd up --help
      up --gc z | --gc and --java-opts are for the JVMs that --processes starts
      up --processes --gc zz | --gc 'zz' is none of g1, parallel, serial, shenandoah, z
      up --topology line:1 --config x | mutually exclusive
      up --places here | places.url 'here' is not an address
      up --peer-door ajar --places none | --peer-door 'ajar' is none of key, tls, open
      serve | herd serve: Missing required option: '--name=SERVER'; see herd serve --help
      serve --name Zoe --config /no/herd.json | herd serve: there is no herd file /no/herd.json
      serve --name A --places google-legacy | Google Places needs a key; set GOOGLE_PLACES_API_KEY
      nonsense | herd: Unmatched argument at index 0: 'nonsense'
      """)
  void isSaidInOneLine(String arguments, String expected) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertOneLine(expected);
  }

  @Test
  void noCommandIsAnErrorToo() {
    assertThat(run()).isEqualTo(2);
    assertOneLine("herd: a command is missing; see herd --help");
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(other.getLocalPort());
      assertThat(run("up", "--topology", "line:1", "--base-port", port)).isEqualTo(2);
      assertOneLine("port " + port + " on 127.0.0.1, the clientPort of server");
      err.getBuffer().setLength(0);
      assertThat(run("serve", "--name", "Clark", "--port", port, "--log", "off")).isEqualTo(2);
      assertOneLine("the clientPort of server Clark, cannot be had");
    }
  }

  @Test
  void anUnknownKeyInAHerdFileIsShownWhereItIs() throws IOException {
    var file = folder.resolve("herd.json");
    Files.writeString(file, "{\n  \"topology\": \"line:1\",\n  \"port\": 1\n}\n");
    assertThat(run("up", "--config", file.toString())).isEqualTo(2);
    assertOneLine(
        file + ", line 3, column 3: unknown key \"port\"; there are: transport, topology");
  }

  @Test
  void theStackTraceComesWhenAskedFor() {
    assertThat(run("up", "--transport", "nety", "--stacktrace")).isEqualTo(2);
    assertThat(err.toString()).contains("at io.herd.core.Transports");
  }

  @ParameterizedTest
  @CsvSource({"up,herd up --topology line:1", "serve,herd serve --name Clark --config herd.json"})
  void everyCommandHelpsWithAnExample(String command, String example) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains(example);
  }
}
