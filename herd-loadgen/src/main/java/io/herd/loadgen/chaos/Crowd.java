package io.herd.loadgen.chaos;

import java.util.ArrayList;
import java.util.List;

/** The clients of a run, each on a virtual thread, until they are told to go home. */
final class Crowd {
  private final List<Client> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  void add(Client client) {
    clients.add(client);
    threads.add(Thread.ofVirtual().name("client-" + threads.size()).unstarted(client));
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** Returns when all have ended: as soon as what they wait for has come, or not in time. */
  void stop() throws InterruptedException {
    clients.forEach(Client::stop);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
