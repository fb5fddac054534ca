package io.herd.node.log;

import io.herd.core.TrafficLog;
import org.slf4j.Logger;

/**
 * The log of one server: connections, links and problems on the console and in its file, lines in
 * and out in the file only. What repeats itself is told less and less often. Never blocks.
 */
final class ServerLog implements TrafficLog {
  private static final String PEER = "peer ";
  private static final int CONNECTIONS_PER_SECOND = 20;

  private final Logger events;
  private final Logger lines;
  private final boolean wantsLines;
  private final ProblemLog problems;
  private final Repeats repeats = new Repeats(System::nanoTime);
  private final Spate connections = new Spate(CONNECTIONS_PER_SECOND, System::nanoTime);

  /**
   * Over two loggers of one server.
   *
   * @param events file and console
   * @param lines file only
   */
  ServerLog(Logger events, Logger lines, boolean wantsLines) {
    this.events = events;
    this.lines = lines;
    this.wantsLines = wantsLines;
    problems = new ProblemLog(events);
  }

  @Override
  public boolean wantsLines() {
    return wantsLines;
  }

  @Override
  public void received(String connection, byte[] bytes, int from, int to) {
    lines.info("in  {}: {}", connection, Escape.line(bytes, from, to));
  }

  @Override
  public void sent(String connection, byte[] bytes, int from, int to) {
    for (int start = from; start < to; start++) {
      int end = Pieces.end(bytes, start, to);
      if (end > start) {
        lines.info("out {}: {}", connection, Escape.line(bytes, start, end));
      }
      start = end;
    }
  }

  @Override
  public void opened(String connection) {
    connection(Escape.message(connection + " connected"));
  }

  @Override
  public void closed(String connection, String reason) {
    connection(Escape.message(connection + " gone: " + reason));
  }

  @Override
  public void linkUp(String peer) {
    repeated("link to " + peer + " is up");
  }

  @Override
  public void linkDown(String peer, String reason) {
    repeated("link to " + peer + " is down: " + reason);
  }

  @Override
  public void problem(String what) {
    problems.problem(what);
  }

  private void repeated(String message) {
    repeats.admit(Escape.message(message)).ifPresent(events::info);
  }

  private void connection(String message) {
    if (message.startsWith(PEER)) {
      repeated(message);
      return;
    }
    int held = connections.admit();
    if (held < 0) {
      lines.info(message);
    } else {
      events.info(held == 0 ? message : message + " (" + held + " before it are in the file only)");
    }
  }
}
