package io.herd.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The virtual threads that start from now on, by the flight recorder: the JDK lists live ones only
 * in thread dumps, and those of JDK 25 are not safe while virtual threads run.
 */
final class VirtualThreads implements AutoCloseable {
  private static final String START = "jdk.VirtualThreadStart";
  private static final String END = "jdk.VirtualThreadEnd";

  private final Recording recording = new Recording();

  VirtualThreads() {
    recording.enable(START).withStackTrace();
    recording.enable(END).withoutStackTrace();
    recording.start();
  }

  /** Those that have started and not ended, each with the place that started it. */
  List<String> unfinished() {
    Map<Long, String> alive = new HashMap<>();
    var events = events();
    events.stream().filter(event -> is(START, event))
        .forEach(event -> alive.put(number(event), describe(event)));
    events.stream().filter(event -> is(END, event)).forEach(event -> alive.remove(number(event)));
    return List.copyOf(alive.values());
  }

  private List<RecordedEvent> events() {
    try {
      var file = Files.createTempFile("virtual-threads", ".jfr");
      try {
        recording.dump(file);
        return RecordingFile.readAllEvents(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean is(String type, RecordedEvent event) {
    return event.getEventType().getName().equals(type);
  }

  private static long number(RecordedEvent event) {
    return event.getLong("javaThreadId");
  }

  private static String describe(RecordedEvent event) {
    var stack = event.getStackTrace();
    var place = stack == null ? ""
        : " from " + stack.getFrames().stream()
            .map(frame -> frame.getMethod().getType().getName() + "." + frame.getMethod().getName())
            .filter(frame -> frame.startsWith("io.herd"))
            .findFirst().orElse("elsewhere");
    return "virtual thread " + number(event) + place;
  }

  @Override
  public void close() {
    recording.close();
  }
}
