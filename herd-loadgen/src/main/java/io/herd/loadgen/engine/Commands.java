package io.herd.loadgen.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.record.Kind;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.wire.ClientNames;
import io.herd.loadgen.wire.LineWriter;
import java.math.BigDecimal;

/** Writes requests as lines of the protocol. Immutable. */
final class Commands {
  private static final byte[] IAMAT = "IAMAT ".getBytes(US_ASCII);
  private static final byte[] UNKNOWN = "? ".getBytes(US_ASCII);
  private static final byte[] WHATSAT = "WHATSAT ".getBytes(US_ASCII);

  private final ClientNames names;
  private final byte[] nearby;
  private final byte[] lineEnd;

  Commands(ClientNames names, Mix mix, String lineEnd) {
    String radius = BigDecimal.valueOf(mix.radiusKm()).stripTrailingZeros().toPlainString();
    this.names = names;
    this.nearby = (" " + radius + " " + mix.bound()).getBytes(US_ASCII);
    this.lineEnd = lineEnd.getBytes(US_ASCII);
  }

  /** The whole line with its line end. */
  void line(Request request, LineWriter out) {
    words(request, out);
    out.bytes(lineEnd);
  }

  /** How a malformed line is to be answered, without the line end. */
  void refusal(Request request, LineWriter out) {
    words(request, out.bytes(UNKNOWN));
  }

  private void words(Request request, LineWriter out) {
    switch (request.kind) {
      case IAMAT -> {
        out.bytes(IAMAT);
        tail(request, out);
      }
      case WHATSAT -> {
        out.bytes(WHATSAT);
        client(request, out);
        out.bytes(nearby);
      }
      case MALFORMED -> MalformedLine.of(request.index, out);
    }
  }

  /** Client, location and time, as they stand at the end of an IAMAT and of its AT. */
  void tail(Request request, LineWriter out) {
    client(request, out);
    out.octet(' ').place(request.latMicros, request.lonMicros);
    out.octet(' ').time(request.time);
  }

  void client(Request request, LineWriter out) {
    if (request.kind == Kind.IAMAT && request.client == Request.ONCE) {
      names.writeOnce(request.index, out);
    } else {
      names.writeMoving(request.client, out);
    }
  }
}
