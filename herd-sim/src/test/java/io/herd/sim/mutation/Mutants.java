package io.herd.sim.mutation;

import java.util.List;

/** The bugs that the campaign of every commit must find. */
@SuppressWarnings("StringConcatToTextBlock") // spaces count
final class Mutants {
  private static final String UPDATE = "Update";
  private static final String SERVER = "HerdServer";
  private static final String LINK = "PeerLink";
  private static final String MESSAGE = "Message";
  private static final String SESSION = "Session";

  static final List<Mutant> ALL = List.of(
      Mutant.of("a tie is kept by who came first (strict >)", UPDATE,
          """
                if (order == 0) {
                  order = compare(PREFIX, serverEnd, o, PREFIX, o.serverEnd);
                }
                if (order == 0) {
                  order = compare(clientEnd + 1, locationEnd, o, o.clientEnd + 1, o.locationEnd);
                }
                if (order == 0) {
                  order = compare(locationEnd + 1, line.length, o, o.locationEnd + 1, o.line.length);
                }
                return order != 0 ? order : compare(serverEnd + 1, skewEnd, o, o.serverEnd + 1, o.skewEnd);
            """,
          "    return order;\n"),
      Mutant.of("a tie is won by who came last (>=)", UPDATE,
          "return compareTime(message.seconds(), message.nanos()) < 0;",
          "return compareTime(message.seconds(), message.nanos()) <= 0;"),
      Mutant.of("times are compared as doubles", UPDATE,
          """
                return seconds != otherSeconds
                    ? Long.compare(seconds, otherSeconds)
                    : Integer.compare(nanos, otherNanos);
            """,
          "    return Double.compare(seconds + nanos / 1e9, otherSeconds + otherNanos / 1e9);\n"),
      Mutant.of("no resync", SERVER,
          "resync && config.resync() ? cache.updates() : null", "null"),
      Mutant.of("what a resync brings is not flooded on", SERVER,
          "accepted(update, from);",
          "if (from == null || !from.isFresh()) { accepted(update, from); }")
          .and(LINK, "void close(String reason) {\n    wire.close(reason);",
              "private int lines;\n  boolean isFresh() { return ++lines <= 20; }\n"
                  + "  void close(String reason) {\n    wire.close(reason);"),
      Mutant.of("the resync is taken before the link is in the flood", LINK,
          "    resync = everything;",
          "    resync = everything == null ? null : early.iterator();")
          .and(LINK, "    this.wire = wire;\n  }",
              "    this.wire = wire;\n    server.cache().updates().forEachRemaining(early::add);\n"
                  + "  }\n  private final java.util.List<Update> early ="
                  + " new java.util.ArrayList<>();"),
      Mutant.of("an update goes back to its sender", SERVER,
          "if (link != from || !config.senderExclusion()) {", "if (links.length > 0) {"),
      Mutant.of("a stale AT line is forwarded", SERVER,
          "counters.add(Counter.AT_DUPLICATE);\n      return;",
          "counters.add(Counter.AT_DUPLICATE);\n      accepted(AtLine.ofAt(message), from);\n"
              + "      return;"),
      Mutant.of("a full queue drops in silence", LINK,
          "wire.close(\"more bytes are waiting for it than the limit allows\");", "forget();"),
      Mutant.of("a relay writes its own name", SERVER,
          "Update update = AtLine.ofAt(message);",
          "Update update = AtLine.ofRelay(message, name);")
          .and("AtLine", "  /** Length of client, location",
              """
                static Update ofRelay(Message at, byte[] name) {
                  int skew = at.end(2) - at.start(2);
                  AtLine out = new AtLine(3 + name.length + 1 + skew + 1 + clientFields(at, 3));
                  int serverEnd = out.put(name, 0, name.length);
                  out.put(Ascii.SPACE);
                  int skewEnd = out.put(at.bytes(), at.start(2), at.end(2));
                  return out.finish(at, 3, serverEnd, skewEnd);
                }
                /** Length of client, location"""),
      Mutant.of("a relay rewrites the skew", "AtLine",
          "int skewEnd = out.put(at.bytes(), at.start(2), at.end(2));",
          "int skewEnd = out.put(at.bytes(), at.start(2), at.end(2));\n"
              + "    out.line[skewEnd - skew] = '+';"),
      Mutant.of("an update with the stored location is taken for a duplicate", SERVER,
          "    return current.isNewerThan(message)\n",
          "    return current.location().equals(Ascii.text(message.bytes(), message.start(4),"
              + " message.end(4)))\n        || current.isNewerThan(message)\n"),
      Mutant.of("a line that a buffer's end cuts is lost", SESSION,
          "    if (turn != Turn.CLOSE) {\n      hold(bytes, reached, to);\n    }\n", ""),
      Mutant.of("the torn last line of a neighbour counts", SESSION,
          "from < to && mayLackLf() && ", "from < to && "),
      Mutant.of("NaN is a time", MESSAGE,
          "    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)) {\n"
              + "      return false;\n    }\n    seconds",
          "    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)\n"
              + "        && !isField(field, Ascii.bytes(\"NaN\"))) {\n"
              + "      return false;\n    }\n    seconds"),
      Mutant.of("Infinity is a time", MESSAGE,
          "    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)) {\n"
              + "      return false;\n    }\n    seconds",
          "    if (!decimal.read(bytes, starts[field], ends[field], MAX_TIME_DIGITS)\n"
              + "        && !isField(field, Ascii.bytes(\"Infinity\"))) {\n"
              + "      return false;\n    }\n    seconds"),
      Mutant.of("a client is answered before its update is applied", SERVER,
          "    Update stored = cache.offer(slot, key, update);\n    if (stored == update) {\n"
              + "      counters.add(Counter.ACCEPTED);\n      accepted(update, null);",
          "    Update stored = update;\n    Update before = late;\n    late = update;\n"
              + "    if (before != null && cache.offer(before) == before) {\n"
              + "      counters.add(Counter.ACCEPTED);\n      accepted(before, null);")
          .and(SERVER, "  private volatile PeerLink[] links = {};",
              "  private volatile PeerLink[] links = {};\n  private Update late;"),
      Mutant.of("the cap on ids is not kept", "LocationCache",
          "if (count <= most.clients && total <= most.bytes) {", "if (total <= most.bytes) {"),
      Mutant.of("a full server refuses what its neighbours have stored", SERVER,
          "cache.offerOfNeighbour(slot, key, update)", "cache.offer(slot, key, update)"),
      Mutant.of("a relay judges a time again", SERVER,
          "    Update update = AtLine.ofAt(message);",
          "    if (message.seconds() > 1_700_000_100L) {\n      return;\n    }\n"
              + "    Update update = AtLine.ofAt(message);"),
      Mutant.of("a link that is gone stays in the flood", SERVER,
          "      next.remove(link);\n", ""));

  private Mutants() {}
}
