package io.herd.sim.strategy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.Output;
import io.herd.core.PeerLink;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two servers with nearly the same clients connect: with the core's resync, which sends all, and
 * with digests. Every byte is counted from the lines that are sent.
 */
public final class ResyncRun {
  private static final int MOST = 1_000_000;
  private static final int TURN_BYTES = 1 << 20;
  private static final double NANOS = 1e9;
  private static final PeerLink.Wire POLLED = new PeerLink.Wire() {
    @Override
    public void wake() {}

    @Override
    public void close(String reason) {
      throw new IllegalStateException("the link was closed: " + reason);
    }
  };

  private final int clients;
  private final Store a = new Store(0, _ -> {});
  private final Store b = new Store(1, _ -> {});
  private long millis;

  /** Fills both servers with the same clients; that takes 400 bytes of heap for each. */
  public ResyncRun(int clients) {
    if (clients < 1 || clients > MOST) {
      throw new IllegalArgumentException(
          "the number of clients must be from 1 to " + MOST + ", not " + clients);
    }
    this.clients = clients;
    for (int client = 0; client < clients; client++) {
      b.offer(a.say("client-" + client, 0));
    }
  }

  /** Runs both ways for each number of differing clients; each is told as it is done. */
  public List<ResyncResult> run(List<Integer> differing, Consumer<ResyncResult> done) {
    List<ResyncResult> results = new ArrayList<>();
    for (int count : differing) {
      if (count < 0 || count > clients) {
        throw new IllegalArgumentException(
            count + " of " + clients + " clients cannot differ; name fewer");
      }
      move(count);
      results.add(full(count));
      done.accept(results.getLast());
      move(count);
      results.add(digest(count));
      done.accept(results.getLast());
    }
    return results;
  }

  /** So many clients, spread evenly, report to one of the servers alone. */
  private void move(int count) {
    millis += 1;
    for (int i = 0; i < count; i++) {
      Store store = i % 2 == 0 ? a : b;
      store.say("client-" + (int) ((long) i * clients / count), millis);
    }
  }

  private ResyncResult full(int differing) {
    long start = System.nanoTime();
    PeerSession atA = a.server().openPeer("sim", "S1", POLLED);
    PeerSession atB = b.server().openPeer("sim", null, POLLED);
    long there = 0;
    long back = 0;
    int rounds = 0;
    while (true) {
      long sent = carry(atA, atB);
      long answered = carry(atB, atA);
      if (sent + answered == 0) {
        break;
      }
      there += sent;
      back += answered;
      rounds += 2;
    }
    atA.closed("done");
    atB.closed("done");
    return result("full", differing, there, back, rounds, start);
  }

  private static long carry(PeerSession from, PeerSession to) {
    Output out = new Output(TURN_BYTES, TURN_BYTES);
    from.link().drain(out, TURN_BYTES);
    int length = out.length();
    Output replies = new Output(1, 1);
    Turn turn = to.receive(out.array(), 0, length, 0, replies);
    while (turn == Turn.MORE) {
      turn = to.resume(0, replies);
    }
    return length;
  }

  private ResyncResult digest(int differing) {
    long start = System.nanoTime();
    long[] bytes = new long[2];
    List<Packet> packets =
        List.of(new Packet.Talk(new DigestTalk(new Digest(a.all())).hello()));
    int rounds = 0;
    while (!packets.isEmpty()) {
      bytes[rounds % 2] += packets.stream().mapToLong(Packet::bytes).sum();
      packets = hear(rounds % 2 == 0 ? b : a, packets);
      rounds++;
    }
    return result("digest", differing, bytes[0], bytes[1], rounds, start);
  }

  private static List<Packet> hear(Store store, List<Packet> packets) {
    DigestTalk talk = new DigestTalk(new Digest(store.all()));
    List<Packet> answers = new ArrayList<>();
    for (Packet packet : packets) {
      switch (packet) {
        case Packet.Talk line -> answers.addAll(talk.answer(line));
        case Packet.Batch batch -> batch.updates().forEach(store::offer);
        default -> throw new IllegalArgumentException("a resync knows no " + packet);
      }
    }
    return answers;
  }

  private ResyncResult result(
      String method, int differing, long there, long back, int rounds, long start) {
    double seconds = (System.nanoTime() - start) / NANOS;
    return new ResyncResult(
        method, clients, differing, there + back, back, rounds, same(a, b), seconds);
  }

  /** Compares every line. */
  private static boolean same(Store a, Store b) {
    if (a.all().size() != b.all().size()) {
      return false;
    }
    return a.all().stream().allMatch(update -> {
      var other = b.find(update.client().getBytes(UTF_8));
      return other != null && Arrays.equals(update.line(), other.line());
    });
  }
}
