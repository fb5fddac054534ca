package io.herd.loadgen.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through the proxy: two sockets and a pump for each direction. */
final class Relay {
  /** A part of the work, on a thread of its own. */
  private interface Part {
    void run() throws IOException, InterruptedException;
  }

  private final Socket dialler;
  private final Socket target;
  private final List<Pump> pumps;
  private final Runnable onEnd;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger running = new AtomicInteger();

  Relay(Socket dialler, Socket target, Pump forth, Pump back, Runnable onEnd) {
    this.dialler = dialler;
    this.target = target;
    this.onEnd = onEnd;
    pumps = List.of(forth, back);
  }

  void start() {
    for (Pump pump : pumps) {
      threads.add(part(pump::read));
      threads.add(part(pump::write));
    }
    running.set(threads.size());
    threads.forEach(Thread::start);
  }

  private Thread part(Part part) {
    return Thread.ofVirtual().name("relay").unstarted(() -> {
      try {
        part.run();
        ended();
      } catch (IOException | InterruptedException _) {
        broken();
      }
    });
  }

  /** Both directions are at their end; in a hole nobody has been told, and both stay open. */
  private void ended() throws IOException {
    if (running.decrementAndGet() == 0 && pumps.stream().noneMatch(Pump::isDark)) {
      dialler.close();
      target.close();
      onEnd.run();
    }
  }

  /** One end is gone; the other one learns of it, unless that is lost on its way like all else. */
  private void broken() {
    if (pumps.stream().noneMatch(Pump::isDark)) {
      cut();
    }
  }

  /** Resets both connections: RST, and what is on its way is lost. */
  void cut() {
    reset(dialler);
    reset(target);
    threads.forEach(Thread::interrupt);
    onEnd.run();
  }

  static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // It is closed already.
    }
  }
}
