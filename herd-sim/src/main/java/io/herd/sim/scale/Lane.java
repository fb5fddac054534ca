package io.herd.sim.scale;

import io.herd.core.Output;
import io.herd.core.PeerSession;
import io.herd.core.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A part of the servers with all that happens at them: lanes work on one instant at the same time,
 * since what leaves a server arrives later, and swap their letters after it.
 */
final class Lane {
  private static final int TURN_BYTES = 1 << 20;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private record Letter(long millis, Flight flight) {}

  private final Rules rules;
  private final SplittableRandom random;
  private final ArrayDeque<Cable> woken = new ArrayDeque<>();
  private final Arrivals<Flight> arrivals = new Arrivals<>();
  private final List<Letter> letters = new ArrayList<>();
  private final Output out = new Output(1 << 10, 1 << 16);
  private final Output replies = new Output(1 << 10, 1 << 10);
  private long now;
  private long messages;
  private long bytes;

  private Lane(Rules rules, SplittableRandom random) {
    this.rules = rules;
    this.random = random;
  }

  static List<Lane> of(int count, Rules rules) {
    var random = new SplittableRandom(rules.seed());
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(new Lane(rules, random.split()));
    }
    return Collections.unmodifiableList(lanes);
  }

  long now() {
    return now;
  }

  void at(long millis) {
    now = millis;
  }

  long nowNanos() {
    return CoreHerd.EPOCH_SECONDS * 1_000 * NANOS_PER_MILLI + now * NANOS_PER_MILLI;
  }

  long messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  void wake(Cable cable) {
    woken.add(cable);
  }

  long nextMillis() {
    return arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.nextMillis();
  }

  /** Works on all that arrives in one millisecond. */
  void work(long millis) {
    now = millis;
    if (nextMillis() == millis) {
      arrivals.take().forEach(this::arrive);
    }
  }

  private void arrive(Flight flight) {
    byte[] line = flight.bytes();
    if (line == null) {
      depart(flight.to());
    } else {
      receive(flight.to().session(), line);
      send();
    }
  }

  private void receive(PeerSession session, byte[] lines) {
    Turn turn = session.receive(lines, 0, lines.length, nowNanos(), replies);
    while (turn == Turn.MORE) {
      turn = session.resume(nowNanos(), replies);
    }
  }

  /** Drains what was woken, now or when the batch is full. */
  void send() {
    for (Cable cable = woken.poll(); cable != null; cable = woken.poll()) {
      if (rules.batchMillis() == 0) {
        depart(cable);
      } else {
        arrivals.add(now + rules.batchMillis(), new Flight(cable, null));
      }
    }
  }

  private void depart(Cable cable) {
    byte[] line = drain(cable);
    if (line.length == 0) {
      return;
    }
    messages++;
    bytes += line.length;
    long millis = cable.arrival(now + rules.delay().next(random));
    Flight flight = new Flight(cable.far(), line);
    if (cable.far().lane() == this) {
      arrivals.add(millis, flight);
    } else {
      letters.add(new Letter(millis, flight));
    }
  }

  private byte[] drain(Cable cable) {
    out.clear();
    cable.session().link().drain(out, TURN_BYTES);
    byte[] line = new byte[out.length()];
    System.arraycopy(out.array(), 0, line, 0, line.length);
    return line;
  }

  /** Hands over at once what links say when they come up. */
  void greet() {
    for (Cable cable = woken.poll(); cable != null; cable = woken.poll()) {
      byte[] hello = drain(cable);
      receive(cable.far().session(), hello);
      cable.far().lane().greet();
    }
  }

  /** Brings what is for other lanes; only between two instants. */
  void swap() {
    for (Letter letter : letters) {
      letter.flight().to().lane().arrivals.add(letter.millis(), letter.flight());
    }
    letters.clear();
  }
}
