package io.herd.node.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.herd.core.TrafficLog;
import io.herd.node.file.LogEntry;
import io.herd.node.file.LogEntry.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log of one server: the file {@code <server>.log} and the console, each with a thread of its
 * own.
 */
public final class ServerLogs implements AutoCloseable {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger events;
  private final Logger lines;
  private final DiscardingAppender file = new DiscardingAppender();
  private final TrafficLog traffic;

  /**
   * Opens it.
   *
   * @throws IOException if the directory cannot be made
   */
  public ServerLogs(String server, LogEntry entry) throws IOException {
    var safe = server.replaceAll("[^A-Za-z0-9_-]", "_");
    events = context.getLogger("io.herd.events." + safe);
    lines = context.getLogger("io.herd.lines." + safe);
    lines.setAdditive(false);
    if (entry.what() == What.OFF) {
      traffic = new ProblemLog(events);
    } else {
      open(Files.createDirectories(Path.of(entry.directory())).resolve(safe + ".log"));
      traffic = new ServerLog(events, lines, entry.what() == What.LINES);
    }
  }

  private void open(Path path) {
    events.setLevel(Level.INFO);
    lines.setLevel(Level.INFO);
    file.setContext(context);
    file.addAppender(LogFile.open(context, path));
    file.start();
    events.addAppender(file);
    lines.addAppender(file);
  }

  /** What the server and its transport write to. */
  public TrafficLog traffic() {
    return traffic;
  }

  /** Writes something about the server as a whole to its file. */
  public void note(String message) {
    lines.info(Escape.whole(message));
  }

  /** Tells something about the server as a whole, file and console; nothing when the log is off. */
  public void tell(String message) {
    if (file.isStarted()) {
      events.info(Escape.message(message));
    }
  }

  /** Writes out what is in hand, for 2 s at the most, and closes the file. */
  @Override
  public void close() {
    events.detachAppender(file);
    lines.detachAppender(file);
    file.stop();
  }
}
