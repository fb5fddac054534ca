package io.herd.node.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A program in a JVM of its own, on this JVM's Java and class path, that prints one line when it is
 * ready and ends when its standard input does: so it never outlives this JVM, however that ends.
 */
public final class ChildJvm implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 12;

  private final Process process;
  private final List<String> command;
  private final String ready;

  private ChildJvm(Process process, List<String> command, String ready) {
    this.process = process;
    this.command = command;
    this.ready = ready;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param what how to call it in an error, such as {@code server Clark}
   * @param arguments the JVM's flags, the main class, its arguments
   * @param log where its standard error goes
   * @throws IOException in one line, if it ends or the time is over before it is ready; it is
   *     killed then
   */
  public static ChildJvm start(
      String what, List<String> arguments, Redirect log, Duration patience) throws IOException {
    return start(what, Scheduling.NORMAL, arguments, log, patience, _ -> {});
  }

  /**
   * As above, scheduled so; {@code later} hears each further line of its output, on a
   * thread of its own.
   */
  public static ChildJvm start(String what, Scheduling scheduling, List<String> arguments,
      Redirect log, Duration patience, Consumer<String> later) throws IOException {
    var command = command(scheduling, arguments);
    var process = new ProcessBuilder(command).redirectError(log).start();
    try {
      return new ChildJvm(process, command, firstLine(process, patience, later));
    } catch (IOException e) {
      process.destroyForcibly();
      var file = log.file() == null ? "above" : "in " + log.file();
      throw new IOException(
          what + " did not start: " + e.getMessage() + "; what it said is " + file, e);
    }
  }

  private static List<String> command(Scheduling scheduling, List<String> arguments) {
    var command = new ArrayList<>(scheduling.prefix());
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(arguments);
    return List.copyOf(command);
  }

  /**
   * The first line of output; whatever comes later is read as well, so that the child never
   * blocks.
   */
  private static String firstLine(Process process, Duration patience, Consumer<String> later)
      throws IOException {
    var first = new CompletableFuture<String>();
    Thread.ofPlatform().daemon().name("output of " + process.pid()).start(() -> {
      try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
        var line = out.readLine();
        if (line == null) {
          first.completeExceptionally(new IOException("it ended with exit code "
              + process.waitFor()));
        } else {
          first.complete(line);
          out.lines().forEach(later);
        }
      } catch (IOException | InterruptedException e) {
        first.completeExceptionally(e);
      }
    });
    try {
      return first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("it was not ready after " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the wait for it was interrupted", e);
    }
  }

  /** The line that it printed when it was ready. */
  public String ready() {
    return ready;
  }

  /** The whole command line, for a result's record. */
  public List<String> command() {
    return command;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Completes with the exit code. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Ends its standard input, and kills it if that does not end it within 12 s. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
