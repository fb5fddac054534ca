package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.LoadMain;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.outcome.OutcomeFile;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.node.process.ChildJvm;
import io.herd.node.process.Scheduling;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The load generator in a JVM of its own. */
final class GeneratorProcess implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration START = Duration.ofSeconds(30);
  /**
   * Compiled quickly and once, as an optimising compiler would take the herd's cores; and with room
   * for all that it allocates in a trial, as a collection makes every request late that is due.
   */
  private static final List<String> FLAGS =
      List.of("-Xms1g", "-Xmx1g", "-Xmn800m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED");

  private final ChildJvm jvm;
  private final Path folder;
  private final long windowFrom;
  private final long windowTo;

  private GeneratorProcess(ChildJvm jvm, Path folder) throws IOException {
    this.jvm = jvm;
    this.folder = folder;
    JsonNode ready = JSON.readTree(jvm.ready());
    windowFrom = ready.path("windowFrom").asLong();
    windowTo = ready.path("windowTo").asLong();
  }

  /**
   * Starts it; it is sending when this returns. {@code progress} hears each of its lines, on a
   * thread of its own.
   */
  static GeneratorProcess start(LoadSpec spec, Path folder, Consumer<JsonNode> progress)
      throws IOException {
    Path file = folder.resolve("load-spec.json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), spec);
    List<String> main = List.of(LoadMain.class.getName(), file.toString(), folder.toString());
    List<String> words = java.util.stream.Stream.concat(FLAGS.stream(), main.stream()).toList();
    Redirect log = Redirect.to(folder.resolve("generator.err").toFile());
    return new GeneratorProcess(
        ChildJvm.start("the generator", Scheduling.instrument(), words, log, START,
            line -> hear(line, progress)),
        folder);
  }

  private static void hear(String line, Consumer<JsonNode> progress) {
    try {
      progress.accept(JSON.readTree(line));
    } catch (IOException _) {
      // Progress is for people; what counts is in the outcome.
    }
  }

  /** When the measured window begins, POSIX milliseconds. */
  long windowFrom() {
    return windowFrom;
  }

  long windowTo() {
    return windowTo;
  }

  List<String> command() {
    return jvm.command();
  }

  /** Waits for its end and reads what it saw. */
  LoadOutcome await(Duration patience) throws IOException, InterruptedException {
    try {
      int code = jvm.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (code != 0) {
        throw new IOException("the generator ended with exit code " + code + "; see "
            + folder.resolve("generator.err"));
      }
      return OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
    } catch (TimeoutException e) {
      throw new IOException("the generator did not end within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("the generator could not be awaited", e);
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
