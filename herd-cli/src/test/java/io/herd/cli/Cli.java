package io.herd.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.node.Ready;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command in a process of its own, as a user runs it. Dies with its standard input at the end.
 */
final class Cli implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Process process;
  private final BufferedReader out;
  private final Path err;

  Cli(Path folder, String... arguments) throws IOException {
    this(folder, List.of(arguments));
  }

  Cli(Path folder, List<String> arguments) throws IOException {
    this(folder, Map.of(), arguments);
  }

  /** With more variables in its environment. */
  Cli(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
    err = Files.createTempFile(folder, "cli", ".err");
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dherd.command=HERD",
        "-cp", System.getProperty("java.class.path"), HerdCommand.class.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectError(err.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** The line that says that it is ready. */
  Ready ready() throws IOException {
    var line = out.readLine();
    if (line == null) {
      throw new IOException(err());
    }
    return Ready.parse(line);
  }

  /** The rest of its output, up to the end. */
  List<String> rest() {
    return out.lines().toList();
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Sends SIGTERM, leaves the output to be read, and gives the exit code. */
  int terminate() throws InterruptedException {
    process.toHandle().destroy();
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it still runs after " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Sends a line to a server, half-closes, and reads all that comes. */
  static String ask(int port, String line) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
