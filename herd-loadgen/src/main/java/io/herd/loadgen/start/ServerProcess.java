package io.herd.loadgen.start;

import static java.util.stream.Collectors.joining;

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
  private final Launch launch;
  private final long said; // bytes of the log that are an earlier process's
  private final Process process;
  private final Set<ProcessHandle> family = new LinkedHashSet<>();

  private ServerProcess(Seat seat, Path log, Launch launch, long said, Process process) {
    this.seat = seat;
    this.log = log;
    this.launch = launch;
    this.said = said;
    this.process = process;
    family.add(process.toHandle());
  }

  /**
   * Starts it; does not wait for it.
   *
   * @throws IOException in one line, if there is no such program
   */
  static ServerProcess start(Seat seat, Launch launch, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(launch.command())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(new File("/dev/null"));
    builder.environment().putAll(launch.environment());
    long said = Files.exists(log) ? Files.size(log) : 0;
    try {
      return new ServerProcess(seat, log, launch, said, builder.start());
    } catch (IOException e) {
      throw new IOException("server " + seat.name() + " cannot be started: " + e.getMessage()
          + "; a path counts from where herd was started", e);
    }
  }

  /**
   * Waits until it listens, and has said so where it is expected to.
   *
   * @throws IOException in one line with the end of its output, if it ends or takes too long
   */
  void awaitListening(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!listens() || !saysReady()) {
      if (!process.isAlive()) {
        throw new IOException("server " + seat.name() + " ended with exit code "
            + process.exitValue() + " before it listened at " + target() + tail());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("server " + seat.name() + (listens()
            ? " listens, but no line of its output matches " + launch.ready().orElseThrow()
            : " does not listen at " + target()) + " after " + patience.toSeconds() + " s"
            + tail());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    look();
  }

  private Target target() {
    return new Target("127.0.0.1", seat.port());
  }

  private boolean saysReady() throws IOException {
    return launch.ready().isEmpty() || lines().stream()
        .anyMatch(line -> launch.ready().get().matcher(line).find());
  }

  private List<String> lines() throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = (int) Math.min(said, all.length);
    return new String(all, from, all.length - from, StandardCharsets.ISO_8859_1)
        .lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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
      List<String> lines = lines();
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

  long pid() {
    return process.pid();
  }

  /** Kills it at once, as a crash would. */
  synchronized void kill() throws InterruptedException {
    look();
    family.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /** Sends it, and those that it has started, a signal. */
  synchronized void signal(String name) throws IOException, InterruptedException {
    look();
    String pids = family.stream().filter(ProcessHandle::isAlive)
        .map(one -> String.valueOf(one.pid())).collect(joining(" "));
    Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pids)
        .redirectErrorStream(true).start();
    String complaint = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (kill.waitFor() != 0) {
      throw new IOException("SIG" + name + " to server " + seat.name() + " failed: "
          + complaint.strip());
    }
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
