package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StubMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String arguments) throws InterruptedException {
    return StubMain.run(List.of(arguments.split(" ")), new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  @Test
  void oneLineOfJsonWhenReady() throws Exception {
    assertThat(run("--fast --until-eof")).isZero();
    var ready = new ObjectMapper().readTree(out.toString(UTF_8));
    assertThat(ready.path("port").intValue()).isPositive();
    assertThat(ready.path("url").textValue())
        .isEqualTo("http://127.0.0.1:" + ready.path("port").intValue());
    assertThat(ready.path("pid").longValue()).isEqualTo(ProcessHandle.current().pid());
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
    assertThat(err.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "--port x|port 'x' is not a number; ", "--port 65536|port 65536 is not from 0 to 65535",
    "--port|option --port needs a value; ", "--fats|unknown option --fats; ",
    "--latency soon|latency 'soon' is not one; "})
  void aMistakeIsOneLine(String arguments, String problem) throws Exception {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines()).hasSize(1).first().asString()
        .startsWith("stub: " + problem);
    assertThat(out.size()).isZero();
  }

  @Test
  void helpNamesTheOptions() throws Exception {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("--port", "--latency", "--fast", "--until-eof");
  }

  @Test
  void optionsSurviveTheCommandLine() {
    var options = new StubOptions(7, "lognormal:20ms,0.5", true, true);
    assertThat(StubOptions.parse(options.arguments())).isEqualTo(options);
    assertThat(StubOptions.parse(List.of())).isEqualTo(new StubOptions(0, "20ms", false, false));
  }

  @Test
  void aProcessOfItsOwnEndsWithItsParentsPipe(@TempDir Path folder) throws Exception {
    ProcessHandle handle;
    try (var stub = StubProcess.start(new StubOptions(0, "0", false, false),
        List.of("-Xmx256m", "-Xlog:gc+init"),
        folder.resolve("log")); var http = HttpClient.newHttpClient()) {
      handle = stub.handle();
      var url = stub.url().resolve(StubServer.LEGACY_PATH + "?radius=1");
      var response = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
      assertThat(response.body()).isEqualTo(Canned.LEGACY);
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @Test
  void aProcessThatCannotStartSaysWhere(@TempDir Path folder) {
    try (var taken = FastStub.start(0, new Latency.None())) {
      var log = folder.resolve("log");
      assertThatIOException().isThrownBy(() -> StubProcess.start(
          new StubOptions(taken.port(), "0", true, false), List.of(), log))
          .withMessage("the stub did not start; its log is " + log);
      assertThat(log).content().startsWith("stub: the stub cannot listen at 127.0.0.1:");
    }
  }
}
