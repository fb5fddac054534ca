package io.herd.container;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which updates the herd has acknowledged and so owes, newest of each client. */
final class Ledger {
  private static final int CLIENTS = 40;

  private final Map<String, String> owed = new TreeMap<>();
  private int sent;

  /** Sends updates of clients in turn, and notes those that were acknowledged as owed. */
  void write(List<ServerContainer> servers, int updates) throws IOException {
    for (int i = 0; i < updates; i++) {
      owe(lines(servers.get(i % servers.size()), 1));
    }
  }

  /** As {@link #write}, but the herd need not keep what nobody else has heard of. */
  int writeWithoutOwing(ServerContainer server, int updates) throws IOException {
    return lines(server, updates).size();
  }

  private Map<String, String> lines(ServerContainer server, int updates) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < updates; i++) {
      lines.append("IAMAT c%d +34.068930-118.445127 1700000000.%09d%n"
          .formatted(sent % CLIENTS, sent + 1));
      sent++;
    }
    return answers(server.ask(lines.toString()));
  }

  /** What these servers know is owed from now on. */
  void oweWhatIsKnown(List<ServerContainer> servers) throws IOException {
    for (var server : servers) {
      owe(known(server));
    }
  }

  private void owe(Map<String, String> lines) {
    lines.forEach((client, line) -> owed.merge(client, line, Ledger::newer));
  }

  /** The AT line of each client that a server knows. */
  static Map<String, String> known(ServerContainer server) throws IOException {
    var questions = new StringBuilder();
    for (int i = 0; i < CLIENTS; i++) {
      questions.append("WHATSAT c").append(i).append(" 10 0\n");
    }
    return answers(server.ask(questions.toString()));
  }

  private static Map<String, String> answers(String text) {
    Map<String, String> lines = new HashMap<>();
    text.lines().filter(line -> line.startsWith("AT "))
        .forEach(line -> lines.merge(line.split(" ", -1)[3], line, Ledger::newer));
    return lines;
  }

  private static String newer(String one, String other) {
    return time(one).compareTo(time(other)) >= 0 ? one : other;
  }

  private static String time(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /** The owed updates that a server has neither, nor newer ones of their clients; empty is well. */
  String missingAt(Map<String, String> known) {
    return owed.entrySet().stream()
        .filter(entry -> !newer(known.getOrDefault(entry.getKey(), "0"), entry.getValue())
            .equals(known.get(entry.getKey())))
        .map(Map.Entry::getValue).collect(joining(", "));
  }

  int sent() {
    return sent;
  }
}
