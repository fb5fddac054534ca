package io.herd.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.benchmarks.process.ProcSample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The C generator: compiled on the spot, because an equal client for Redis and for a herd must not
 * be a JVM.
 */
final class LineLoad {
  private static final int CLIENTS = 1_000;

  private final Path program;

  private LineLoad(Path program) {
    this.program = program;
  }

  /** Compiles it into a folder. */
  static LineLoad build(Path folder) throws IOException, InterruptedException {
    Path compiler = Tool.find("cc", "install a C compiler, such as Debian's package gcc");
    Path source = folder.resolve("lineload.c");
    Path program = folder.resolve("lineload");
    try (InputStream in = LineLoad.class.getResourceAsStream("lineload.c")) {
      Files.copy(Objects.requireNonNull(in), source, StandardCopyOption.REPLACE_EXISTING);
    }
    Tool.run(List.of(compiler.toString(), "-O2", "-o", program.toString(), source.toString()));
    return new LineLoad(program);
  }

  /** Loads a subject and returns what it did and what its process used meanwhile. */
  Sample run(Subject subject, int connections, int inFlight, double seconds)
      throws IOException, InterruptedException {
    long before = cpuMicros(subject);
    String line =
        Tool.run(
            List.of(
                program.toString(),
                subject.protocol(),
                Integer.toString(subject.port()),
                Integer.toString(connections),
                Integer.toString(inFlight),
                Double.toString(seconds),
                Integer.toString(CLIENTS)));
    long used = cpuMicros(subject) - before;
    JsonNode figures = new JsonMapper().readTree(line);
    double done = figures.path("done").asDouble();
    return new Sample(
        done / figures.path("seconds").asDouble(),
        used / done,
        figures.path("p50Micros").asDouble(),
        figures.path("p99Micros").asDouble());
  }

  private static long cpuMicros(Subject subject) throws IOException {
    ProcSample sample =
        ProcSample.of(subject.pid())
            .orElseThrow(() -> new IOException(subject.name() + " is gone, or there is no /proc"));
    return sample.userMicros() + sample.systemMicros();
  }

  /**
   * One run.
   *
   * @param perSecond commands answered
   * @param cpuMicros CPU time of the server's process per command
   * @param p50Micros from the sending of a batch to its last reply
   * @param p99Micros of the same
   */
  record Sample(double perSecond, double cpuMicros, double p50Micros, double p99Micros) {}
}
