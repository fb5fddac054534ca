package io.herd.loadgen.engine;

import io.herd.loadgen.record.Fault;
import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.wire.AtLine;
import io.herd.loadgen.wire.AtLine.Field;
import io.herd.loadgen.wire.LineWriter;
import io.herd.loadgen.wire.PlacesBody;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a reply is right: the server's own name, the client, position and time that were
 * sent, byte for byte, and for a question the newest report that the connection had sent before it,
 * or one sent since. For use on one event loop.
 */
final class Judge {
  private final Commands commands;
  private final Reports reports;
  private final int bound;
  private final AtLine at = new AtLine();
  private final PlacesBody places = new PlacesBody();
  private final LineWriter expected = new LineWriter();

  Judge(Commands commands, Reports reports, int bound) {
    this.commands = commands;
    this.reports = reports;
    this.bound = bound;
  }

  /** What is wrong with a reply of {@code server} to {@code request}, or null if nothing is. */
  @Nullable Fault judge(
      Request request, byte[] bytes, int from, int lineEnd, int end, ServerName server) {
    if (request.kind == Kind.MALFORMED) {
      return refusal(request, bytes, from, lineEnd);
    }
    commands.tail(request, expected.clear());
    if (request.kind == Kind.IAMAT && usual(bytes, from, lineEnd, server)) {
      return null;
    }
    if (bytes[from] == '?') {
      return Fault.NOT_UNDERSTOOD;
    }
    if (!at.read(bytes, from, lineEnd)) {
      return Fault.MALFORMED;
    }
    return switch (request.kind) {
      case IAMAT -> update(request, server);
      case WHATSAT -> answer(request, bytes, lineEnd, end);
      case MALFORMED -> Fault.NOT_REFUSED;
    };
  }

  /**
   * Where the right reply to {@code request} ends though no line feed has come, or -1 if that is
   * not what has come; others may follow it.
   */
  int endOf(Request request, byte[] bytes, int from, int to) {
    switch (request.kind) {
      case IAMAT -> commands.tail(request, expected.clear());
      case MALFORMED -> commands.refusal(request, expected.clear());
      case WHATSAT -> {
        return -1;
      }
    }
    int last = request.kind == Kind.MALFORMED ? from : to - expected.length();
    for (int start = from; start <= last && start + expected.length() <= to; start++) {
      int end = start + expected.length();
      if (Arrays.equals(bytes, start, end, expected.bytes(), 0, expected.length())) {
        return end;
      }
    }
    return -1;
  }

  private @Nullable Fault refusal(Request request, byte[] bytes, int from, int lineEnd) {
    commands.refusal(request, expected.clear());
    int end = lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    return Arrays.equals(bytes, from, end, expected.bytes(), 0, expected.length())
        ? null
        : Fault.NOT_REFUSED;
  }

  /** The short way for nearly every reply: known head, a skew, expected tail. */
  private boolean usual(byte[] bytes, int from, int lineEnd, ServerName server) {
    int skewEnd = lineEnd - expected.length() - 1;
    int skewStart = from + server.headLength();
    return server.heads(bytes, from, lineEnd)
        && skewStart < skewEnd
        && bytes[skewEnd] == ' '
        && AtLine.skew(bytes, skewStart, skewEnd)
        && Arrays.equals(bytes, skewEnd + 1, lineEnd, expected.bytes(), 0, expected.length());
  }

  private @Nullable Fault update(Request request, ServerName server) {
    boolean moves = request.client != Request.ONCE;
    Fault fault =
        fields(request, moves ? reports.newest(request.client, request.time) : request.time);
    return fault == null && !server.admit(at) ? Fault.WRONG_SERVER : fault;
  }

  private @Nullable Fault answer(Request request, byte[] bytes, int lineEnd, int end) {
    Fault fault = fields(request, reports.lastTime(request.client));
    if (fault != null) {
      return fault;
    }
    return switch (places.check(bytes, Math.min(lineEnd + 1, end), end, bound)) {
      case FINE -> null;
      case NO_JSON -> Fault.NO_JSON;
      case TOO_MANY -> Fault.TOO_MANY_PLACES;
      case BLANK_LINES -> Fault.BLANK_LINES;
    };
  }

  private @Nullable Fault fields(Request request, long newest) {
    commands.client(request, expected.clear());
    if (!same(Field.CLIENT)) {
      return Fault.WRONG_CLIENT;
    }
    expected.clear().time(request.time);
    if (!same(Field.TIME)) {
      return otherTime(request.time, newest);
    }
    expected.clear().place(request.latMicros, request.lonMicros);
    return same(Field.LOCATION) ? null : Fault.WRONG_LOCATION;
  }

  private @Nullable Fault otherTime(long asked, long newest) {
    long got = at.epochNanos();
    if (got >= 0 && got < asked) {
      return Fault.STALE;
    }
    return got > asked && got <= newest ? null : Fault.WRONG_TIME;
  }

  private boolean same(Field field) {
    return at.same(field, expected.bytes(), 0, expected.length());
  }
}
