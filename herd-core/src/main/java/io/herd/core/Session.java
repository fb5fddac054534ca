package io.herd.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One connection as the core sees it: turns bytes into lines and lines into work. The transport
 * hands over what it read, writes what the core appended to the output, and does what the
 * {@link Turn} says. Used by one thread at a time; hand-overs between threads must be ordered by
 * the transport.
 */
public abstract sealed class Session permits ClientSession, PeerSession {
  private static final byte[] NOTHING = {};
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = ONES << 7;
  private static final long LFS = ONES * Ascii.LF;

  private final String label;
  private final int maxLineBytes;
  private final int linesPerTurn;
  final HerdServer server;
  final TrafficLog log;
  final boolean logsLines;

  private byte[] held = NOTHING;
  private int heldFrom;
  private int heldTo;
  private int reached; // where the last turn stopped, in the bytes that it worked on
  private boolean ended;
  private boolean closed;

  private final Pace pace = new Pace();
  private boolean late; // the sweep's

  Session(HerdServer server, String label, int maxLineBytes) {
    this.server = server;
    this.label = label;
    this.maxLineBytes = maxLineBytes;
    linesPerTurn = server.config().limits().linesPerTurn();
    log = server.log();
    logsLines = log.wantsLines();
  }

  /** Names the connection in the log, such as {@code client 127.0.0.1:40112}. */
  public final String label() {
    return label;
  }

  /** Whether the other side has said that it will send no more. */
  public final boolean isEnded() {
    return ended;
  }

  /**
   * Works on bytes just read; only after the turn was {@link Turn#IDLE}. The array may be reused
   * afterwards.
   *
   * @param nowNanos POSIX time of the read in nanoseconds
   */
  public final Turn receive(byte[] bytes, int from, int to, long nowNanos, Output out) {
    if (heldFrom < heldTo) {
      hold(bytes, from, to);
      return resume(nowNanos, out);
    }
    Turn turn = work(bytes, from, to, nowNanos, out);
    if (turn != Turn.CLOSE) {
      hold(bytes, reached, to);
    }
    return marked(turn, bytes, to, false);
  }

  /** Goes on with the lines in hand. */
  public final Turn resume(long nowNanos, Output out) {
    Turn turn = work(held, heldFrom, heldTo, nowNanos, out);
    turn = marked(turn, held, heldTo, reached == heldFrom);
    heldFrom = reached;
    if (heldFrom == heldTo) {
      held = NOTHING; // an idle connection keeps no buffer
      heldFrom = 0;
      heldTo = 0;
    }
    return turn;
  }

  /**
   * The other side will send no more: works on the lines in hand, the last of which may lack its
   * LF, then closes.
   */
  public final Turn endOfInput(long nowNanos, Output out) {
    ended = true;
    return resume(nowNanos, out);
  }

  /** Tells the sweep where the session stands; the bytes after the last line are looked at. */
  private Turn marked(Turn turn, byte[] bytes, int to, boolean sameLine) {
    if (turn == Turn.IDLE && reached == to) {
      pace.rests();
      return turn;
    }
    if (turn == Turn.IDLE && !isForeign(bytes, reached, to)) {
      pace.waitsForTheRest(sameLine);
      return turn;
    }
    pace.works();
    return turn == Turn.IDLE ? Turn.CLOSE : turn;
  }

  /**
   * Why the connection has to be closed now, told once; null if it has not. The transport asks this
   * every {@link Timeouts#sweepMillis}, one thread at a time, which need not be the one that works
   * on the lines.
   *
   * @param nanoTime in nanoseconds from any origin, such as {@link System#nanoTime}
   */
  public final @Nullable String overdue(long nanoTime) {
    if (late) {
      return null;
    }
    String reason = overdue(pace.look(nanoTime), pace.unchanged(nanoTime), nanoTime);
    if (reason != null) {
      late = true;
      server.counters().add(Counter.CONNECTIONS_OVERDUE);
    }
    return reason;
  }

  /** As {@link #overdue(long)}, after a look: where the session stands, and for how long. */
  @Nullable String overdue(Pace.Stand stand, long nanos, long nanoTime) {
    int millis = limits().timeouts().lineMillis();
    return stand == Pace.Stand.IN_A_LINE && isOver(nanos, millis)
        ? "a line took longer than " + millis + " ms"
        : null;
  }

  final Limits limits() {
    return server.config().limits();
  }

  static boolean isOver(long nanos, int millis) {
    return nanos >= millis * 1_000_000L;
  }

  /**
   * The connection is gone; called once by the transport, whatever the reason. Further calls do
   * nothing.
   */
  public final void closed(String reason) {
    if (!closed) {
      closed = true;
      log.closed(label, reason);
      onClosed(reason);
    }
  }

  private Turn work(byte[] bytes, int from, int to, long nowNanos, Output out) {
    reached = from;
    for (int lines = 0; true; lines++) {
      int lf = indexOfLf(bytes, reached, to);
      if ((lf < 0 ? to : lf) - reached > maxLineBytes) {
        onTooLong(bytes, reached, to, out);
        return Turn.CLOSE;
      }
      if (lf < 0) {
        return ended ? workOnLast(bytes, to, nowNanos, out) : Turn.IDLE;
      }
      if (lines == linesPerTurn) {
        return Turn.MORE;
      }
      Turn turn = line(bytes, reached, lf, nowNanos, out);
      reached = lf + 1;
      if (turn != Turn.IDLE) {
        return turn;
      }
    }
  }

  private Turn workOnLast(byte[] bytes, int to, long nowNanos, Output out) {
    int from = reached;
    reached = to;
    if (from < to && mayLackLf() && line(bytes, from, to, nowNanos, out) == Turn.WAITING) {
      return Turn.WAITING;
    }
    return Turn.CLOSE;
  }

  private Turn line(byte[] bytes, int from, int lf, long nowNanos, Output out) {
    int to = lf > from && bytes[lf - 1] == Ascii.CR ? lf - 1 : lf;
    return onLine(bytes, from, to, nowNanos, out);
  }

  /**
   * Keeps bytes that came although the turn was not {@link Turn#IDLE}, for the call that goes on.
   */
  public final void hold(byte[] bytes, int from, int to) {
    if (from == to) {
      return;
    }
    byte[] joined = new byte[heldTo - heldFrom + to - from];
    System.arraycopy(held, heldFrom, joined, 0, heldTo - heldFrom);
    System.arraycopy(bytes, from, joined, heldTo - heldFrom, to - from);
    held = joined;
    heldFrom = 0;
    heldTo = joined.length;
  }

  /** Looks at eight bytes at a time: a byte of {@code word} is 0 where the line has an LF. */
  private static int indexOfLf(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i) ^ LFS;
      long zeros = (word - ONES) & ~word & HIGHS;
      if (zeros != 0) {
        return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != Ascii.LF) {
      i++;
    }
    return i < to ? i : -1;
  }

  /** Whether the last line counts without its LF. */
  abstract boolean mayLackLf();

  /** Works on one line, given without its line end; returns IDLE, WAITING or CLOSE. */
  abstract Turn onLine(byte[] bytes, int from, int to, long nowNanos, Output out);

  /** Whether a line that begins so is of another protocol; then the connection is closed. */
  boolean isForeign(byte[] bytes, int from, int to) {
    return false;
  }

  /** A line without end has begun at {@code from}; the connection is closed after this. */
  abstract void onTooLong(byte[] bytes, int from, int to, Output out);

  abstract void onClosed(String reason);

  /** The first bytes of a line in a form that is safe to show. */
  static byte[] escaped(byte[] bytes, int from, int count) {
    StringBuilder text = new StringBuilder(count);
    for (byte b : Arrays.copyOfRange(bytes, from, from + count)) {
      if (b >= Ascii.SPACE && b < 0x7f) {
        text.append((char) b);
      } else {
        text.append("\\x").append(Character.forDigit((b >> 4) & 15, 16));
        text.append(Character.forDigit(b & 15, 16));
      }
    }
    return Ascii.bytes(text.toString());
  }
}
