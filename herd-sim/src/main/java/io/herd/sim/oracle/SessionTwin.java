package io.herd.sim.oracle;

import io.herd.core.Turn;

/** How the bytes of one connection become lines, and how many of them are due at a time. */
public abstract sealed class SessionTwin permits ClientTwin, PeerTwin {
  final ServerTwin server;
  private final int longestLine;
  private final Bytes held = new Bytes();
  private boolean ended;
  private boolean done;

  SessionTwin(ServerTwin server, int longestLine) {
    this.server = server;
    this.longestLine = longestLine;
  }

  /** Bytes came. What is to be done next is the answer. */
  public final Turn receive(byte[] bytes, int from, int to, long wallNanos) {
    if (held.length() > 0) {
      server.tally().reach(Reach.TORN_LINE);
      held.add(bytes, from, to);
      return resume(wallNanos);
    }
    int worked = lines(bytes, from, to, wallNanos);
    held.add(bytes, from + worked, to);
    return turn;
  }

  /** The next turn. */
  public final Turn resume(long wallNanos) {
    held.drop(lines(held.array(), 0, held.length(), wallNanos));
    return turn;
  }

  public final Turn end(long wallNanos) {
    ended = true;
    return resume(wallNanos);
  }

  private Turn turn = Turn.IDLE;

  /** Works on what may be worked on now; returns how many bytes that was. */
  private int lines(byte[] bytes, int from, int to, long wallNanos) {
    int start = from;
    turn = Turn.IDLE;
    for (int lines = 0; turn == Turn.IDLE && !done; lines++) {
      int lf = start;
      while (lf < to && bytes[lf] != '\n') {
        lf++;
      }
      if (lf - start > longestLine) {
        server.tally().reach(Reach.TOO_LONG);
        tooLong(bytes, start);
        turn = Turn.CLOSE;
      } else if (lf == to) {
        start = rest(bytes, start, to, wallNanos);
        break;
      } else if (lines == server.caps().linesPerTurn()) {
        server.tally().reach(Reach.MORE_LINES);
        turn = Turn.MORE;
      } else {
        turn = line(bytes, start, lf, wallNanos);
        start = lf + 1;
      }
    }
    done = turn == Turn.CLOSE;
    return start - from;
  }

  /** What has no line end counts as a line once the input has ended. */
  private int rest(byte[] bytes, int from, int to, long wallNanos) {
    if (!ended) {
      return from;
    }
    if (from < to && mayLackEnd()) {
      server.tally().reach(Reach.LAST_LINE);
      turn = line(bytes, from, to, wallNanos);
    }
    turn = turn == Turn.WAITING ? turn : Turn.CLOSE;
    return to;
  }

  private Turn line(byte[] bytes, int from, int lf, long wallNanos) {
    return onLine(bytes, from, lf > from && bytes[lf - 1] == '\r' ? lf - 1 : lf, wallNanos);
  }

  /** Whether the last line counts without its end: from a neighbour it may be cut off. */
  abstract boolean mayLackEnd();

  abstract Turn onLine(byte[] bytes, int from, int to, long wallNanos);

  abstract void tooLong(byte[] bytes, int from);
}
