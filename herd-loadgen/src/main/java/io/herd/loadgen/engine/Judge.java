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
    };
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
    Fault fault = fields(request, request.time);
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
