package io.herd.loadgen.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One server of a sample herd: the protocol's rules, and one flaw. */
final class SampleServer {
  private static final String WHITE = "[ \t\r\f\u000b]+";

  private final String name;
  private final Flaw flaw;
  private final Map<String, Told> stored = new HashMap<>();
  private final List<SampleServer> neighbours = new ArrayList<>();
  private final List<Consumer<String>> taps = new ArrayList<>();
  private final Set<String> contested = new HashSet<>();
  private @Nullable Told last;
  private volatile boolean closed;

  SampleServer(String name, Flaw flaw) {
    this.name = name;
    this.flaw = flaw;
  }

  String name() {
    return name;
  }

  synchronized void link(SampleServer neighbour) {
    neighbours.add(neighbour);
  }

  /** Someone who listens as a neighbour does. */
  synchronized void tap(Consumer<String> lines) {
    taps.add(lines);
  }

  synchronized void untap(Consumer<String> lines) {
    taps.remove(lines);
  }

  void close() {
    closed = true;
  }

  /** The reply to a line; null keeps the client waiting for ever. */
  @Nullable String answer(String line) throws IOException {
    if (flaw == Flaw.DIES_ON_EMPTY_LINE && line.isEmpty()) {
      throw new IOException("line is empty");
    }
    String[] words = line.replaceAll("^" + WHITE + "|" + WHITE + "$", "").split(WHITE, -1);
    String refusal = "? " + (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        + "\n";
    if (words[0].equals("IAMAT") && words.length == 4) {
      return Told.isLegal(words[2], words[3], now()) ? iamat(words) : refused(words, refusal);
    }
    if (words[0].equals("WHATSAT") && words.length == 4) {
      return whatsat(words, refusal);
    }
    if (flaw == Flaw.BELIEVES_CLIENTS && words[0].equals("AT")) {
      hear(new Told(words[1], words[2], words[3], words[4], words[5]));
    }
    return refusal;
  }

  private @Nullable String refused(String[] words, String refusal) {
    return flaw == Flaw.HANGS_ON_BAD_TIME && !words[3].matches(Told.TIME) ? null : refusal;
  }

  private static BigDecimal now() {
    Instant now = Instant.now();
    return BigDecimal.valueOf(now.getEpochSecond()).add(BigDecimal.valueOf(now.getNano(), 9));
  }

  private String iamat(String[] words) {
    Told told = new Told(name, skew(words[3]), id(words[1]), place(words[2]), words[3]);
    Told winner = offer(told);
    String reply = winner.line() + (flaw == Flaw.NO_NEWLINE ? "" : "\n");
    return flaw == Flaw.REPLIES_TWICE ? reply + reply : reply;
  }

  private String skew(String time) {
    String skew = flaw == Flaw.SKEW_BY_DOUBLES
        ? "%.9f".formatted(now().doubleValue() - Double.parseDouble(time))
        : now().subtract(new BigDecimal(time)).setScale(9, RoundingMode.DOWN).toPlainString();
    return skew.startsWith("-") || flaw == Flaw.SKEW_WITHOUT_PLUS ? skew : "+" + skew;
  }

  private String id(String client) {
    return flaw == Flaw.DECODES_IDS
        ? new String(new String(client.getBytes(ISO_8859_1), UTF_8).getBytes(UTF_8), ISO_8859_1)
        : client;
  }

  private String place(String location) {
    if (flaw != Flaw.REFORMATS_NUMBERS) {
      return location;
    }
    int second = Math.max(location.lastIndexOf('+'), location.lastIndexOf('-'));
    double lat = Double.parseDouble(location.substring(0, second));
    double lon = Double.parseDouble(location.substring(second));
    return (lat < 0 ? "" : "+") + lat + (lon < 0 ? "" : "+") + lon;
  }

  /** What a client has said. */
  private synchronized Told offer(Told told) {
    Told old = stored.get(told.client());
    if (old == null || told.isNewerThan(old, flaw)) {
      stored.put(told.client(), told);
      last = told;
      flood(told);
      return told;
    }
    if (flaw == Flaw.FLOODS_STALE) {
      flood(told);
    }
    return old;
  }

  /** What a neighbour has said. */
  private synchronized void hear(Told told) {
    Told old = stored.get(told.client());
    if (old == null || told.beats(old, flaw)) {
      stored.put(told.client(), told);
      last = told;
      flood(told);
    }
    if (flaw == Flaw.FLOODS_FOR_EVER && old != null && !old.server().equals(told.server())) {
      contested.add(told.client());
    }
    if (contested.contains(told.client())) {
      taps.forEach(tap -> tap.accept(told.line()));
      Thread.startVirtualThread(() -> neighbours.getFirst().later(told));
    }
  }

  private void flood(Told told) {
    if (flaw == Flaw.NEVER_FLOODS) {
      return;
    }
    for (int i = flaw == Flaw.FLOODS_TWICE ? 0 : 1; i < 2; i++) {
      taps.forEach(tap -> tap.accept(told.line()));
    }
    List<SampleServer> to = List.copyOf(neighbours);
    Thread.startVirtualThread(() -> to.forEach(neighbour -> neighbour.later(told)));
  }

  private void later(Told told) {
    try {
      Thread.sleep(flaw == Flaw.FLOODS_FOR_EVER ? 10 : 0);
    } catch (InterruptedException _) {
      return;
    }
    if (!closed) {
      hear(told);
    }
  }

  private synchronized String whatsat(String[] words, String refusal) {
    Told told = flaw == Flaw.OTHER_CLIENTS_POSITION && stored.containsKey(words[1])
        ? last
        : stored.get(id(words[1]));
    boolean legal = words[2].matches("\\d+(\\.\\d+)?") && Double.parseDouble(words[2]) > 0
        && Double.parseDouble(words[2]) <= 50 && isBound(words[3]);
    if (told == null || !legal) {
      return refusal;
    }
    int count = flaw == Flaw.IGNORES_BOUND ? 20 : Math.max(0, Integer.parseInt(words[3]));
    String newline = flaw == Flaw.BLANK_LINES_IN_JSON ? "\n\n" : "\n";
    Told shown = flaw == Flaw.OWN_SKEW_ELSEWHERE && !told.server().equals(name)
        ? new Told(name, skew(told.time()), told.client(), told.location(), told.time())
        : told;
    return shown.line() + "\n{" + newline + "  \"results\" : [" + IntStream.range(0, count)
        .mapToObj(i -> "{\"name\": \"{" + i + "\"}").collect(Collectors.joining(","))
        + "]," + newline + "  \"status\" : \"OK\"" + newline + "}\n\n";
  }

  private boolean isBound(String text) {
    return text.matches("1?\\d|20") || (flaw == Flaw.TAKES_ANY_BOUND && text.matches("-?\\d{1,9}"));
  }
}
