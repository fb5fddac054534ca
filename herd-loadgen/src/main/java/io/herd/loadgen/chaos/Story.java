package io.herd.loadgen.chaos;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was sent of one client, and what the herd has shown of it. Nothing of a server's code takes
 * part in judging that. Safe for any number of threads.
 */
final class Story {
  private static final Pattern AT =
      Pattern.compile("AT (\\S+) [+-]\\d\\S* (\\S+) (\\S+) (\\S+)");

  private final String client;
  private final Map<String, Sent> byTime = new LinkedHashMap<>();
  private final Map<Life, Sight> sights = new HashMap<>();

  Story(String client) {
    this.client = client;
  }

  String client() {
    return client;
  }

  /** A new update, newer than all before; to be told before it is sent. */
  synchronized Sent send(String server, String location, long nanos) {
    Sent sent = new Sent(server, location, nanos);
    byTime.put(sent.time, sent);
    return sent;
  }

  /** The command that sends it. */
  String command(Sent sent) {
    return "IAMAT " + client + " " + sent.location + " " + sent.time;
  }

  /** The command that asks for it. */
  String question() {
    return "WHATSAT " + client + " 10 0";
  }

  /** What a process is known to hold at least; ask before a question. */
  synchronized long floor(Life life) {
    return sights.getOrDefault(life, Sight.NONE).nanos();
  }

  /** Judges the reply to an update: it must be the update itself. */
  synchronized Finding acknowledged(Sent sent, Life life, String line, long now) {
    Sent shown = shown(line);
    if (shown != sent) {
      return Finding.WRONG;
    }
    sent.acknowledged = true;
    return heard(life, line, Sight.NONE.nanos(), now);
  }

  /** Judges the first line of a reply to a question; the floor was known when it was asked. */
  synchronized Finding heard(Life life, String line, long floor, long now) {
    Sent shown = shown(line);
    if (shown == null && !line.equals("? " + question())) {
      return Finding.WRONG;
    }
    long nanos = level(line);
    if (nanos < floor) {
      return Finding.WENT_BACK;
    }
    if (shown != null && nanos > floor(life)) {
      sights.put(life, new Sight(nanos, now));
    }
    return Finding.FINE;
  }

  /** The update that a line shows, byte for byte as it was shown before; null if there is none. */
  private @Nullable Sent shown(String line) {
    Matcher at = AT.matcher(line);
    Sent sent = at.matches() && at.group(2).equals(client) ? byTime.get(at.group(4)) : null;
    if (sent == null || !sent.server.equals(at.group(1)) || !sent.location.equals(at.group(3))) {
      return null;
    }
    if (sent.line == null) {
      sent.line = line;
    }
    return line.equals(sent.line) ? sent : null;
  }

  /** The client's time of what a line shows, -1 if it shows nothing. */
  private synchronized long level(String line) {
    Sent shown = shown(line);
    return shown == null ? Sight.NONE.nanos() : shown.nanos;
  }

  /** Judges what every server answers at the end, by what is owed. */
  synchronized StoryEnd end(List<String> lines, Custody custody) {
    boolean divergent = lines.stream().distinct().count() > 1;
    long least = lines.stream().mapToLong(this::level).min().orElse(Sight.NONE.nanos());
    int gone = 0;
    for (Sent sent : newerThan(least).values()) {
      if (custody.isOwed(holders(sent.nanos))) {
        return new StoryEnd(divergent, true, gone);
      }
      gone++;
    }
    return new StoryEnd(divergent, false, gone);
  }

  /** Acknowledged ones, the newest first. */
  private Map<Long, Sent> newerThan(long nanos) {
    TreeMap<Long, Sent> newer = new TreeMap<>();
    byTime.values().stream().filter(sent -> sent.acknowledged && sent.nanos > nanos)
        .forEach(sent -> newer.put(sent.nanos, sent));
    return newer.descendingMap();
  }

  /** Who is known to have held it or a newer one, and since when at the latest. */
  private Map<Life, Long> holders(long nanos) {
    Map<Life, Long> holders = new HashMap<>();
    sights.forEach((life, sight) -> {
      if (sight.nanos() >= nanos) {
        holders.put(life, sight.since());
      }
    });
    return holders;
  }
}
