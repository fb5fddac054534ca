package io.herd.sim.net;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection, as TCP is: bytes arrive in order or not at all, no more of them
 * are on their way or unread than the window allows, and what exceeds it waits at the sender's.
 */
public final class Pipe implements Runnable {
  private static final int FULL_BYTES = 4_096;

  private final Agenda agenda;
  private final Path path;
  private final Dice dice;
  private final int window;
  private @Nullable End from;
  private @Nullable End to;

  // read <= arrived <= sent <= end, all positions in bytes
  private byte[] bytes = new byte[256];
  private int read;
  private int arrived;
  private int sent;
  private int end;

  // what is on its way
  private long[] when = new long[16];
  private int[] upTo = new int[16];
  private int first;
  private int segments;

  private boolean entered; // in the agenda
  private boolean full;
  private boolean finishing;
  private boolean endSent;
  private boolean finished;
  private boolean dead;
  private long lastArrival;

  public Pipe(Agenda agenda, Path path, Dice dice, int window) {
    this.agenda = agenda;
    this.path = path;
    this.dice = dice;
    this.window = window;
  }

  /** To be called once, before the first byte. */
  public void attach(End sender, End receiver) {
    from = sender;
    to = receiver;
  }

  /** Sends; what the window does not allow waits. Bytes for a dead pipe vanish. */
  public void write(byte[] source, int start, int stop) {
    if (dead || start == stop) {
      return;
    }
    reserve(stop - start);
    System.arraycopy(source, start, bytes, end, stop - start);
    end += stop - start;
    pump();
    full |= unsent() >= FULL_BYTES;
  }

  /** Bytes that wait at the sender's. */
  public int unsent() {
    return end - sent;
  }

  /** Whether the sender should send more; {@link End#writable} is called when it may again. */
  public boolean isWritable() {
    return !full && unsent() == 0;
  }

  /** Wants {@link End#writable} when all is sent. */
  public void awaitWritable() {
    full = true;
  }

  /** No more bytes will be written. */
  public void finish() {
    finishing = true;
    pump();
  }

  /** Forgets everything; nobody is told. */
  public void kill() {
    dead = true;
  }

  public boolean isDead() {
    return dead;
  }

  /** The bytes that have arrived, from {@link #position} on, {@link #available} of them. */
  public byte[] array() {
    return bytes;
  }

  public int position() {
    return read;
  }

  public int available() {
    return dead ? 0 : arrived - read;
  }

  /** Whether every byte was read and no more will come. */
  public boolean isAtEnd() {
    return finished && read == end && !dead;
  }

  /** The receiver has read so many bytes. */
  public void consume(int count) {
    read += count;
    pump();
  }

  private void pump() {
    int allowed = (int) Math.min(end, (long) read + window);
    boolean last = finishing && !endSent && allowed == end;
    if (dead || (allowed == sent && !last)) {
      return;
    }
    endSent |= last;
    sent = allowed;
    push(Math.max(lastArrival, path.arrival(agenda.now(), dice)));
    if (full && sent == end && !finishing) {
      full = false;
      agenda.soon(requireNonNull(from)::writable);
    }
  }

  private void push(long time) {
    lastArrival = time;
    int last = first + segments - 1;
    if (segments > 0 && when[last] == time) {
      upTo[last] = sent;
      return;
    }
    if (last + 1 == when.length) {
      makeRoom();
    }
    when[first + segments] = time;
    upTo[first + segments++] = sent;
    enter(when[first]);
  }

  private void makeRoom() {
    int length = segments > when.length / 2 ? when.length * 2 : when.length;
    when = Arrays.copyOf(Arrays.copyOfRange(when, first, first + segments), length);
    upTo = Arrays.copyOf(Arrays.copyOfRange(upTo, first, first + segments), length);
    first = 0;
  }

  private void enter(long time) {
    if (!entered) {
      entered = true;
      agenda.at(time, this);
    }
  }

  /** The next segment arrives. */
  @Override
  public void run() {
    entered = false;
    if (dead) {
      return;
    }
    End receiver = requireNonNull(to);
    long late = Math.max(path.blockedUntil(), receiver.pausedUntil());
    if (late > agenda.now()) {
      enter(late);
      return;
    }
    while (segments > 0 && when[first] <= agenda.now()) {
      arrived = upTo[first++];
      segments--;
    }
    if (segments > 0) {
      enter(when[first]);
    } else {
      first = 0;
      finished = endSent;
    }
    receiver.readable();
  }

  private void reserve(int more) {
    if (read == end) {
      shift();
    } else if (bytes.length - end < more && read > 0) {
      shift();
    }
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }

  private void shift() {
    System.arraycopy(bytes, read, bytes, 0, end - read);
    for (int i = first; i < first + segments; i++) {
      upTo[i] -= read;
    }
    arrived -= read;
    sent -= read;
    end -= read;
    read = 0;
  }
}
