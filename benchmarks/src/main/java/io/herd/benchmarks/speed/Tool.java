package io.herd.benchmarks.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs that are not part of Herd and may be missing. */
final class Tool {
  private Tool() {}

  /**
   * Where a program is.
   *
   * @param remedy how to get it, for the error
   * @throws IOException in one line, if it is not on the PATH
   */
  static Path find(String name, String remedy) throws IOException {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException(name + " is not on the PATH; " + remedy));
  }

  /**
   * Runs a program to its end and returns what it printed; its standard error is this process's
   * own.
   */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(command.getFirst() + " ended with exit code " + code);
    }
    return out;
  }
}
