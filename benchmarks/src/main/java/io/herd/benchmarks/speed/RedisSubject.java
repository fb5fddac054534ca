package io.herd.benchmarks.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** A redis-server that keeps nothing on disk. */
record RedisSubject(Process process, int port) implements Subject {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static RedisSubject start() throws IOException, InterruptedException {
    String program =
        Tool.find("redis-server", "install it, such as Debian's package redis-server").toString();
    int port = freePort();
    Process process =
        new ProcessBuilder(
            List.of(
                program,
                "--port", Integer.toString(port),
                "--bind", "127.0.0.1",
                "--save", "",
                "--appendonly", "no"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    RedisSubject redis = new RedisSubject(process, port);
    redis.awaitPort();
    return redis;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException _) {
        Thread.sleep(20);
      }
    }
    process.destroy();
    throw new IOException("redis-server did not open port " + port);
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public String protocol() {
    return "resp";
  }

  @Override
  public void close() {
    process.destroy();
  }
}
