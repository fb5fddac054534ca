package io.herd.core;

import static java.util.Objects.requireNonNull;

import io.herd.core.places.PlacesBody;
import org.jspecify.annotations.Nullable;

/**
 * A connection that came in by the client port. Its replies are appended in the order of its
 * commands.
 */
public final class ClientSession extends Session {
  private static final byte[] UNKNOWN = Ascii.bytes("? ");
  private static final int SHOWN_OF_TOO_LONG = 64;
  private static final int SHOWN_UNKNOWN = 3;

  private final Message message = new Message();
  private final Probe probe;
  private @Nullable PlacesQuery query;
  private @Nullable Update asked;
  private final String remote;
  private long unknown; // commands in a row

  ClientSession(HerdServer server, String label, String remote) {
    super(server, label, server.config().limits().lineBytes());
    probe = server.cache().probe();
    this.remote = remote;
  }

  /** The Places call that is due while the turn is {@link Turn#WAITING}. */
  public PlacesQuery query() {
    return requireNonNull(query, "no Places call is due");
  }

  /**
   * Ends {@link Turn#WAITING} with what Places sent, or with any bytes at all: what is not Google's
   * form is replaced by a failure in Google's form. Goes on with the lines in hand.
   */
  public Turn answer(byte[] places, long nowNanos, Output out) {
    int start = out.length();
    Update update = requireNonNull(asked, "no Places call is due");
    byte[] body = server.placesReply(places, query().bound());
    query = null;
    asked = null;
    answer(update, body, out);
    logSent(out, start);
    return resume(nowNanos, out);
  }

  @Override
  boolean mayLackLf() {
    return true;
  }

  @Override
  Turn onLine(byte[] bytes, int from, int to, long nowNanos, Output out) {
    int start = out.length();
    Message.Kind kind = message.parse(bytes, from, to);
    unknown = kind == Message.Kind.INVALID ? unknown + 1 : 0;
    if (logsLines && isLogged()) {
      log.received(label(), bytes, from, to);
    }
    Turn turn =
        switch (kind) {
          case IAMAT -> iamat(from, to, nowNanos, out);
          case WHATSAT -> whatsat(from, to, out);
          case AT -> at(from, to, out);
          case INVALID -> invalid(bytes, from, to, out);
        };
    logSent(out, start);
    return turn;
  }

  /** A flood of unknown commands is answered, but must not be able to fill the log. */
  private boolean isLogged() {
    return unknown <= SHOWN_UNKNOWN || Long.bitCount(unknown) == 1;
  }

  private void logSent(Output out, int start) {
    if (logsLines && isLogged() && out.length() > start) {
      log.sent(label(), out.array(), start, out.length());
    }
  }

  private Turn iamat(int from, int to, long nowNanos, Output out) {
    Update stored = server.iamat(message, key(), nowNanos);
    if (stored == null) {
      return invalid(message.bytes(), from, to, out);
    }
    out.append(stored.line());
    return Turn.IDLE;
  }

  private Turn whatsat(int from, int to, Output out) {
    Update update = server.whatsat(key());
    if (update == null) {
      return invalid(message.bytes(), from, to, out);
    }
    if (message.bound() == 0) {
      answer(update, PlacesBody.none(), out);
      return Turn.IDLE;
    }
    asked = update;
    query = PlacesQuery.around(update, message.radiusKm(), message.bound());
    return Turn.WAITING;
  }

  /**
   * In a course herd peers come in by this door and do not say who they are: the update goes to
   * every neighbour.
   */
  private Turn at(int from, int to, Output out) {
    if (!server.config().course()) {
      return invalid(message.bytes(), from, to, out);
    }
    server.at(message, key(), null);
    return Turn.IDLE;
  }

  private Turn invalid(byte[] bytes, int from, int to, Output out) {
    if (isForeign(bytes, from, to)) {
      return Turn.CLOSE;
    }
    server.counters().add(Counter.INVALID);
    out.append(UNKNOWN).append(bytes, from, to).append(Ascii.LF);
    return Turn.IDLE;
  }

  /** Who speaks something else is not answered at all: it would take the answer for its own. */
  @Override
  boolean isForeign(byte[] bytes, int from, int to) {
    boolean foreign = OtherProtocol.isBegun(bytes, from, to);
    if (foreign) {
      server.counters().add(Counter.CONNECTIONS_FOREIGN);
      log.problem(label() + " speaks HTTP or TLS to the client port; it is hung up on");
    }
    return foreign;
  }

  private Probe key() {
    return probe.over(message.bytes(), message.clientStart(), message.clientEnd());
  }

  private static void answer(Update update, byte[] body, Output out) {
    out.append(update.line()).append(body).append(Ascii.LF).append(Ascii.LF);
  }

  @Override
  void onTooLong(byte[] bytes, int from, int to, Output out) {
    if (!isForeign(bytes, from, to)) {
      server.counters().add(Counter.INVALID);
      out.append(UNKNOWN).append(escaped(bytes, from, SHOWN_OF_TOO_LONG)).append(Ascii.LF);
    }
  }

  @Override
  @Nullable String overdue(Pace.Stand stand, long nanos, long nanoTime) {
    int millis = limits().timeouts().idleMillis();
    return stand == Pace.Stand.BETWEEN_LINES && isOver(nanos, millis)
        ? "it said nothing for " + millis + " ms"
        : super.overdue(stand, nanos, nanoTime);
  }

  @Override
  void onClosed(String reason) {
    server.clientClosed(remote);
  }
}
