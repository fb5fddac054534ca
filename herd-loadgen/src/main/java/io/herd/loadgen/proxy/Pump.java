package io.herd.loadgen.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Carries the bytes of one direction: one thread reads, another delivers when their time has come.
 * What is between the two is bounded, so that a slow receiver holds the sender back.
 */
final class Pump {
  private static final int READ_BYTES = 16_384;
  private static final int PIECE_BYTES = 1_024;
  private static final int PIECES = 64;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Bytes, and when they are due; none for the end of the sender's output. */
  private static final class Piece {
    private final byte[] bytes;
    private final long dueNanos;

    Piece(byte[] bytes, long dueNanos) {
      this.bytes = bytes;
      this.dueNanos = dueNanos;
    }

    boolean isEnd() {
      return bytes.length == 0;
    }
  }

  private final Socket from;
  private final Socket to;
  private final Supplier<Weather> weather;
  private final Traffic traffic;
  private final SplittableRandom dice;
  private final BlockingQueue<Piece> between = new ArrayBlockingQueue<>(PIECES);
  private volatile boolean torn; // bytes are missing, so none that follow may be delivered

  Pump(Socket from, Socket to, Supplier<Weather> weather, Traffic traffic, long seed) {
    this.from = from;
    this.to = to;
    this.weather = weather;
    this.traffic = traffic;
    dice = new SplittableRandom(seed);
  }

  /** Whether the receiver must not learn of what happens to the sender. */
  boolean isDark() {
    return torn || weather.get().hole();
  }

  /** Reads to the end of the sender's output. */
  void read() throws IOException, InterruptedException {
    byte[] buffer = new byte[READ_BYTES];
    long due = System.nanoTime();
    for (int n = from.getInputStream().read(buffer); n >= 0; n =
        from.getInputStream().read(buffer)) {
      Weather now = weather.get();
      long earliest = System.nanoTime() + now.delayNanos(dice);
      due = due - earliest > 0 ? due : earliest;
      if (now.isSlow()) {
        traffic.delayed.add(n);
      }
      between.put(new Piece(Arrays.copyOf(buffer, n), due));
    }
    between.put(new Piece(new byte[0], due));
  }

  /** Delivers what has been read, and then its end. */
  void write() throws IOException, InterruptedException {
    OutputStream out = to.getOutputStream();
    for (Piece piece = between.take(); !piece.isEnd(); piece = between.take()) {
      TimeUnit.NANOSECONDS.sleep(piece.dueNanos - System.nanoTime());
      deliver(piece.bytes, out);
    }
    if (!isDark()) {
      to.shutdownOutput();
    }
  }

  private void deliver(byte[] bytes, OutputStream out) throws IOException, InterruptedException {
    int from = 0;
    while (from < bytes.length) {
      from += step(bytes, from, weather.get(), out);
    }
  }

  /** Delivers as much as the weather of this moment takes at once. */
  private int step(byte[] bytes, int from, Weather now, OutputStream out)
      throws IOException, InterruptedException {
    torn |= now.hole();
    int length = Math.min(bytes.length - from,
        torn ? READ_BYTES : now.sliced() ? 1 : now.bytesPerSecond() > 0 ? PIECE_BYTES : READ_BYTES);
    if (torn) {
      traffic.swallowed.add(length);
      return length;
    }
    count(now, length); // before anybody can have read them
    out.write(bytes, from, length);
    if (now.bytesPerSecond() > 0) {
      TimeUnit.NANOSECONDS.sleep(length * NANOS_PER_SECOND / now.bytesPerSecond());
    }
    return length;
  }

  private void count(Weather now, int length) {
    traffic.delivered.add(length);
    traffic.sliced.add(now.sliced() ? length : 0);
    traffic.throttled.add(now.bytesPerSecond() > 0 ? length : 0);
  }
}
