package io.herd.loadgen.check.start;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.Talk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One server's process, and those that it has started. Its output goes to a file. */
final class ServerProcess {
  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 20;
  private static final long GRACE_MILLIS = 1_500;
  private static final int TAIL_LINES = 4;

  private final Seat seat;
  private final Path log;
  private final Process process;
  private final Set<ProcessHandle> family = new LinkedHashSet<>();

  private ServerProcess(Seat seat, Path log, Process process) {
    this.seat = seat;
    this.log = log;
    this.process = process;
    family.add(process.toHandle());
  }

  /**
   * Starts it; does not wait for it.
   *
   * @throws IOException in one line, if there is no such program
   */
  static ServerProcess start(Seat seat, List<String> command, Path log) throws IOException {
    try {
      return new ServerProcess(seat, log, new ProcessBuilder(command)
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .redirectInput(new File("/dev/null")).start());
    } catch (IOException e) {
      throw new IOException("server " + seat.name() + " cannot be started: " + e.getMessage()
          + "; check the command of --start", e);
    }
  }

  /**
   * Waits until it listens.
   *
   * @throws IOException in one line with the end of its output, if it ends or takes too long
   */
  void awaitListening(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!listens()) {
      if (!process.isAlive()) {
        throw new IOException("server " + seat.name() + " ended with exit code "
            + process.exitValue() + " before it listened at " + target() + tail());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("server " + seat.name() + " does not listen at " + target()
            + " after " + patience.toSeconds() + " s" + tail());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    look();
  }

  private Target target() {
    return new Target("127.0.0.1", seat.port());
  }

  private boolean listens() {
    try (Talk _ = Talk.with(target(), CONNECT)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Remembers the processes that it has started: they cannot be found once it is gone. */
  private synchronized void look() {
    process.descendants().forEach(family::add);
  }

  private String tail() {
    try {
      List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
          .lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      String last = String.join(" | ",
          lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
      return last.isEmpty() ? "; it wrote nothing (" + log + ")"
          : "; its output in " + log + " ends: " + last;
    } catch (IOException _) {
      return "; its output is in " + log;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Set<Long> pids() {
    return Set.of(process.pid());
  }

  /** Kills it at once, as a crash would. */
  synchronized void kill() throws InterruptedException {
    look();
    family.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /** Asks it to end. */
  synchronized void terminate() {
    look();
    family.forEach(ProcessHandle::destroy);
  }

  /** Waits for a short while, then kills what is left. */
  void awaitEnd() throws InterruptedException {
    process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    kill();
  }
}
