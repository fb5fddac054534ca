package io.herd.loadgen.start;

import io.herd.loadgen.check.HerdLine;
import io.herd.loadgen.check.Insight;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.check.Outages;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A herd in processes of its own. It is stopped by {@link #close}, and when this JVM ends
 * in any other way but SIGKILL.
 */
public final class StartedHerd implements Outages, AutoCloseable {
  private final Launcher launcher;
  private final List<Seat> seats;
  private final String places;
  private final Duration patience;
  private final Path logs;
  private final Map<String, ServerProcess> processes = new ConcurrentHashMap<>();
  private boolean stopping;
  private final Thread hook = new Thread(this::stop, "stop the herd");

  private StartedHerd(
      Launcher launcher, List<Seat> seats, String places, Duration patience, Path logs) {
    this.launcher = launcher;
    this.seats = List.copyOf(seats);
    this.places = places;
    this.patience = patience;
    this.logs = logs;
  }

  /**
   * Starts all servers and waits until they listen.
   *
   * @param places the URL of Places that they have been told; empty if they have not
   * @param patience for each server to listen
   * @param logs a folder for their output; it exists
   * @throws IOException in one line, if one does not; the others are stopped
   */
  public static StartedHerd start(
      Launcher launcher, List<Seat> seats, String places, Duration patience, Path logs)
      throws IOException, InterruptedException {
    BadInput.unless(seats.stream().map(Seat::name).distinct().count() == seats.size()
        && seats.stream().map(Seat::port).distinct().count() == seats.size(),
        "two servers have one name or one port; give each its own");
    StartedHerd herd = new StartedHerd(launcher, seats, places, patience, logs);
    Runtime.getRuntime().addShutdownHook(herd.hook);
    try {
      herd.startAll();
      return herd;
    } catch (IOException | InterruptedException | RuntimeException e) {
      herd.close();
      throw e;
    }
  }

  private void startAll() throws IOException, InterruptedException {
    for (Seat seat : seats) {
      launch(seat);
    }
    for (Seat seat : seats) {
      process(seat.name()).awaitListening(patience);
    }
  }

  /** A case must not bring back what is being stopped at this moment. */
  private synchronized void launch(Seat seat) throws IOException {
    if (stopping) {
      throw new IOException("the herd is being stopped");
    }
    processes.put(seat.name(), ServerProcess.start(
        seat, launcher.of(seat), logs.resolve(seat.name() + ".out")));
  }

  /** Its servers' client ports. */
  public List<NamedTarget> targets() {
    return seats.stream()
        .map(seat -> new NamedTarget(seat.name(), new Target("127.0.0.1", seat.port()))).toList();
  }

  /** What is known of it by having started it; only its first processes count. */
  public Insight insight() {
    Set<Long> pids = Set.copyOf(pids().values());
    Map<String, Target> peers = seats.stream().filter(seat -> seat.peerPort() > 0)
        .collect(Collectors.toMap(Seat::name, seat -> new Target("127.0.0.1", seat.peerPort())));
    boolean fail = !places.isEmpty()
        && new HerdLine(List.of(), Map.of(), pids, places).insight().placesFail();
    return new Insight(pids, peers, fail, Optional.of(this));
  }

  /** The first process of each server, by the server's name. */
  public Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    seats.forEach(seat -> pids.put(seat.name(), process(seat.name()).pid()));
    return pids;
  }

  /** Where its servers' output is. */
  public Path logs() {
    return logs;
  }

  @Override
  public void kill(String server) throws InterruptedException {
    process(server).kill();
  }

  @Override
  public void start(String server) throws IOException, InterruptedException {
    launch(seat(server));
    process(server).awaitListening(patience);
  }

  /**
   * Stops a server's process in its tracks, as SIGSTOP does; its connections stay open.
   *
   * @throws IOException if it cannot be sent
   */
  public void pause(String server) throws IOException, InterruptedException {
    process(server).signal("STOP");
  }

  /** Lets a paused server's process go on. */
  public void resume(String server) throws IOException, InterruptedException {
    process(server).signal("CONT");
  }

  @Override
  public boolean isRunning(String server) {
    return process(server).isAlive();
  }

  @Override
  public List<String> neighbours(String server) {
    return seat(server).neighbours();
  }

  private Seat seat(String name) {
    return seats.stream().filter(seat -> seat.name().equals(name)).findFirst()
        .orElseThrow(() -> new BadInput("there is no server " + name));
  }

  private ServerProcess process(String name) {
    ServerProcess process = processes.get(name);
    if (process == null) {
      throw new BadInput("there is no server " + name);
    }
    return process;
  }

  private synchronized void beginToStop() {
    stopping = true;
    processes.values().forEach(ServerProcess::terminate);
  }

  private void stop() {
    beginToStop();
    for (ServerProcess process : processes.values()) {
      try {
        process.awaitEnd();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Stops all servers: asks first, and kills what does not end. Any thread may call it. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The JVM is ending, and the hook is at work already.
    }
  }
}
