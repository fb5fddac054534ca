package io.herd.node.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.herd.node.Line;
import io.herd.node.RunningHerd;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.LogEntry.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServerLogsTest {
  @TempDir
  Path folder;

  private List<String> log(String server) throws IOException {
    return Files.readAllLines(folder.resolve(server + ".log"));
  }

  private HerdFile file(What what) {
    return HerdFile.of("line:2").withLog(new LogEntry(what, folder.toString()));
  }

  @Test
  void everyLineInAndOutIsThere() throws IOException {
    var file = file(What.LINES);
    var first = file.graph().servers().get(0);
    var second = file.graph().servers().get(1);
    try (var herd = RunningHerd.start(file)) {
      Line.ask(herd.server(first).clientAddress().getPort(), "IAMAT kiwi\u001b +1+1 1");
      await().until(() -> herd.server(second).server().cache().size() == 1);
    }
    assertThat(String.join("\n", log(first)))
        .containsPattern("in  client 127.0.0.1:\\d+: IAMAT kiwi\\\\x1b \\+1\\+1 1\n")
        .containsPattern(
            "out client 127.0.0.1:\\d+: AT " + first + " \\S+ kiwi\\\\x1b \\+1\\+1 1\n")
        .containsPattern("out peer " + second + ": AT " + first)
        .containsPattern("client 127.0.0.1:\\d+ connected\n")
        .containsPattern("client 127.0.0.1:\\d+ gone: ")
        .contains("link to " + second + " is up", " is down");
    assertThat(String.join("\n", log(second))).containsPattern("in  peer .*: AT " + first);
  }

  @Test
  void linksLeavesLinesOut() throws IOException {
    var file = file(What.LINKS);
    var first = file.graph().servers().getFirst();
    try (var herd = RunningHerd.start(file)) {
      Line.ask(herd.server(first).clientAddress().getPort(), "IAMAT kiwi +1+1 1");
    }
    assertThat(log(first)).noneMatch(line -> line.contains("kiwi"))
        .anyMatch(line -> line.contains(" connected")).anyMatch(line -> line.contains("is up"));
  }

  @Test
  void offWritesNoFile() throws IOException {
    try (var herd = RunningHerd.start(file(What.OFF))) {
      Line.ask(herd.servers().getFirst().clientAddress().getPort(), "IAMAT kiwi +1+1 1");
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** A file that can be held up. */
  private static final class SlowFile extends AppenderBase<ILoggingEvent> {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      try {
        gate.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      written.add(event.getFormattedMessage());
    }
  }

  @Test
  void aLogThatCannotKeepUpDiscardsCountsAndTells() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var slow = new SlowFile();
    slow.start();
    var appender = new DiscardingAppender();
    appender.setContext(context);
    appender.addAppender(slow);
    appender.start();
    int lines = 20_000;
    for (int i = 0; i < lines; i++) {
      appender
          .doAppend(new LoggingEvent("", context.getLogger("x"), Level.INFO, "line", null, null));
    }
    slow.gate.countDown();
    appender.stop();
    long kept = slow.written.stream().filter("line"::equals).count();
    assertThat(kept).isLessThan(lines);
    assertThat(slow.written).contains(
        (lines - kept) + " lines were discarded here: the log could not keep up");
  }
}
