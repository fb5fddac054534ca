package io.herd.loadgen.check;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ReplyForm;
import io.herd.loadgen.style.Talk;
import io.herd.loadgen.wire.Greeting;
import io.herd.loadgen.wire.HerdKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A neighbour of one server that listens only: it keeps the AT lines that it is flooded. Lives on a
 * thread of its own until it is closed; its lines are for any thread.
 */
public final class PeerTap implements Closeable {
  private static final Duration TURN = Duration.ofMillis(100);
  private static final Duration QUIET = Duration.ofMillis(150);

  private final Talk talk;
  private final List<String> lines = new ArrayList<>();
  private volatile boolean closed;

  private PeerTap(Talk talk) {
    this.talk = talk;
  }

  /**
   * Joins at a server's peer port, and lets pass what a new neighbour is told of older updates.
   *
   * @param keyFile with the key that the herd asks for; empty for none
   * @throws IOException if it is not let in
   */
  public static PeerTap join(Target peer, String keyFile, Duration patience)
      throws IOException, InterruptedException {
    Talk talk = Talk.with(peer, patience);
    HerdKey key = keyFile.isEmpty() ? null : HerdKey.read(Path.of(keyFile));
    Greeting greeting = new Greeting("Tap-check-" + System.nanoTime(), key);
    talk.send(greeting.hello());
    try {
      while (!greeting.isDone()) {
        talk.send(greeting.hear(talk.hear(ReplyForm::firstLine, patience).firstLine()));
      }
    } catch (Greeting.Refused e) {
      talk.close();
      throw new IOException(peer + " " + e.why(), e);
    }
    PeerTap tap = new PeerTap(talk);
    Thread.ofVirtual().name("peer-tap").start(tap::listen);
    tap.awaitQuiet(System.nanoTime() + patience.toNanos());
    return tap;
  }

  private void awaitQuiet(long deadline) throws InterruptedException {
    int before = -1;
    while (size() != before && System.nanoTime() < deadline) {
      before = size();
      Thread.sleep(QUIET);
    }
  }

  private synchronized int size() {
    return lines.size();
  }

  private void listen() {
    try {
      while (!closed && talk.isOpen()) {
        String line = talk.hear(ReplyForm::firstLine, TURN).firstLine();
        if (line.equals("PING")) {
          talk.send("PONG\n");
        } else if (line.startsWith("AT ")) {
          add(line);
        }
      }
    } catch (IOException _) {
      // It is closed, or the server is gone; there is nothing more to hear.
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
  }

  /** The AT lines about a client so far, in the order in which they came. */
  public synchronized List<String> about(String client) {
    return lines.stream().filter(line -> line.contains(" " + client + " ")).toList();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    talk.close();
  }
}
